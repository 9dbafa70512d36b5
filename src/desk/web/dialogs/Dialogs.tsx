import { use } from "../state.ts";
import { Add } from "./Add.tsx";
import { Help } from "./Help.tsx";
import { Merge } from "./Merge.tsx";
import { Split } from "./Split.tsx";

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = use((s) => s.dialog);
  if (!dialog) return null;
  if (dialog.name === "help") return <Help />;
  if (dialog.name === "add") return <Add />;
  if (dialog.name === "merge") return <Merge actor={dialog.actor} />;
  return <Split actor={dialog.actor} />;
}
