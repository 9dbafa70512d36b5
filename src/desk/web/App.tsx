import { useEffect } from "react";
import { keys, listenToKeys } from "./keys.ts";
import { panes } from "./panes/table.tsx";
import { go, set, use } from "./state.ts";

/** The window: bar, tabs, one pane. */
export function App() {
  useEffect(listenToKeys, []);
  const wanted = use((s) => s.pane);
  const { name: pane, Content } = panes.find((p) => p.name === wanted) ?? panes[0]!;
  const summary = use((s) => s.summary);
  const progress = use((s) => s.progress);
  return (
    <div className="shell">
      <header className="bar">
        <p className="mark">Assay</p>
        <h1 className="dossier">{summary?.name ?? ""}</h1>
        <p className="quiet" role="status">{progress ?? ""}</p>
        <p className="quiet" title="No call leaves this machine">offline</p>
        <Theme />
      </header>
      <div className="tabs" role="tablist" aria-label="Dossier">
        {panes.map(({ name, count }) => (
          <button key={name} type="button" role="tab" id={`tab-${name}`} aria-selected={name === pane} aria-controls="pane" onClick={() => go(name)}>
            {name} <span>{summary && count ? count(summary) : null}</span>
          </button>
        ))}
      </div>
      <div id="pane" role="tabpanel" aria-labelledby={`tab-${pane}`} style={{ minHeight: 0, display: "grid" }}><Content /></div>
      <Help />
      <Trouble />
    </div>
  );
}

function Theme() {
  const turn = () => {
    const root = document.documentElement;
    const dark = root.dataset["theme"] ? root.dataset["theme"] === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset["theme"] = dark ? "light" : "dark";
  };
  return <button type="button" className="button" onClick={turn}>Light or dark</button>;
}

function Help() {
  const open = use((s) => s.help);
  const single = use((s) => s.singleKeys);
  if (!open) return null;
  return (
    <dialog open className="help" aria-label="Keys">
      <table>
        <tbody>
          {keys.map((k) => (
            <tr key={k.key}><th scope="row"><kbd>{k.key}</kbd></th><td>{k.does}</td></tr>
          ))}
        </tbody>
      </table>
      <p><label><input type="checkbox" checked={single} onChange={(e) => set({ singleKeys: e.target.checked })} /> single keys act</label></p>
      <button type="button" className="button" onClick={() => set({ help: false })}>Close <kbd>Esc</kbd></button>
    </dialog>
  );
}

function Trouble() {
  const words = use((s) => s.trouble);
  if (!words) return null;
  return (
    <div className="trouble" role="alert">
      <p>{words}</p>
      <button type="button" className="button" onClick={() => set({ trouble: null })}>Close</button>
    </div>
  );
}
