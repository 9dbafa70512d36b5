import { keysOf } from "../keys.ts";
import { Modal } from "../Modal.tsx";
import { panes } from "../panes/table.tsx";
import { set, use } from "../state.ts";
import { close } from "./close.ts";

/** The keys that act in the pane in front. */
export function Help() {
  const single = use((s) => s.singleKeys);
  const pane = use((s) => s.pane) || "Review";
  const turn = (on: boolean) => {
    localStorage.setItem("assay.keys", on ? "on" : "off");
    set({ singleKeys: on });
  };
  const editing = [
    ["Tab", "source, cue, content"],
    ["→ ←", "end of the words, one word on or back"],
    ["Shift → ←", "start of the words"],
    ["Alt → ←", "the words themselves, one word on or back"],
    ["Delete", "no words for this role"],
    ["Enter", "save"],
    ["Esc", "give up"],
  ];
  return (
    <Modal close={close} title={`Keys in ${pane}`}>
      <p>
        <label>
          <input type="checkbox" checked={single} onChange={(e) => turn(e.target.checked)} /> single keys act
        </label>
      </p>
      <div className="keys">
        <table>
          <tbody>
            {keysOf(pane, panes.find((p) => p.name === pane)?.keys).map((k) => (
              <tr key={k.key}>
                <th scope="row">
                  <kbd>{k.key}</kbd>
                </th>
                <td>{k.does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table>
          <caption>While words are edited</caption>
          <tbody>
            {editing.map(([k, does]) => (
              <tr key={k}>
                <th scope="row">
                  <kbd>{k}</kbd>
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="row-end">
        <button type="button" className="button" onClick={close}>
          Close <kbd>Esc</kbd>
        </button>
      </p>
    </Modal>
  );
}
