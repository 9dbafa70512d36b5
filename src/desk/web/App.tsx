import { Suspense, useEffect, useRef, useState } from "react";
import { Dialogs } from "./dialogs/Dialogs.tsx";
import { dropped } from "./drop.ts";
import { keysOf, listenToKeys } from "./keys.ts";
import { type PaneEntry, panes } from "./panes/table.tsx";
import { attempt, get, go, set, use } from "./state.ts";

const paneOf = (wanted: string) => panes.find((p) => p.name === wanted) ?? panes.find((p) => p.name === "Review")!;

/** The window: bar, tabs, one pane. */
export function App() {
  useEffect(() => listenToKeys(() => keysOf(paneOf(get().pane).name, paneOf(get().pane).keys)), []);
  const wanted = use((s) => s.pane);
  const { name: pane, Content } = paneOf(wanted);
  const summary = use((s) => s.summary);
  const busy = use((s) => s.busy);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab of another pane comes into sight
  useEffect(() => {
    document.querySelector(".tabs [aria-current]")?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [pane, summary]);
  useEffect(() => {
    if (summary) document.title = `${summary.name}, Assay`;
  }, [summary]);
  return (
    <Drop>
      <header className="bar">
        <p className="mark">Assay</p>
        <h1 className="dossier">{summary?.name ?? ""}</h1>
        <SearchBox />
        <p className="quiet" title="No call leaves this machine">
          offline
        </p>
        <Theme />
      </header>
      <nav className="tabs" aria-label="Dossier">
        {panes.map(({ name, count }) => (
          <button key={name} type="button" aria-current={name === pane ? "page" : undefined} onClick={() => go(name)}>
            {name} {summary && count ? <span>{count(summary)}</span> : null}
          </button>
        ))}
      </nav>
      <main id="pane" aria-label={pane} aria-busy={busy} data-revision={summary?.revision}>
        <Suspense>
          <Content />
        </Suspense>
      </main>
      <Foot pane={pane} />
      <Dialogs />
      <Trouble />
    </Drop>
  );
}

/** What is going on or was just done, and the keys that act here. */
function Foot({ pane }: { pane: string }) {
  const progress = use((s) => s.progress);
  const note = use((s) => s.note);
  const single = use((s) => s.singleKeys);
  return (
    <footer className="status-line">
      <p className="status" role="status">
        {progress && <span className="busy">{progress}</span>} {note}
      </p>
      {single && (
        <p className="hints">
          {hintsOf(paneOf(pane)).map((k) => (
            <span key={k.key}>
              <kbd>{k.key}</kbd>
              {k.does}
            </span>
          ))}
        </p>
      )}
    </footer>
  );
}

/** The keys worth a place in one line: the pane's own, then undo, the way to all of them, and what acts on a passage. */
const hintsOf = ({ name, keys }: PaneEntry) => {
  const all = keysOf(name, keys).filter((k) => !k.key.startsWith("Arrow"));
  const last = ["u", "?", "c", "y"].flatMap((key) => all.filter((k) => k.key === key));
  return [...new Set([...all.slice(0, 8), ...last])];
};

function SearchBox() {
  const sought = use((s) => s.sought);
  const search = (e: React.FormEvent) => {
    e.preventDefault();
    go("Search");
  };
  return (
    <form role="search" className="search-box" onSubmit={search}>
      <input
        id="search"
        type="search"
        aria-label="Search this dossier"
        placeholder="Search words, names, spellings"
        value={sought}
        onChange={(e) => set({ sought: e.target.value })}
        onKeyDown={(e) => e.key === "Escape" && e.currentTarget.blur()}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}

const isDark = () =>
  document.documentElement.dataset["theme"]
    ? document.documentElement.dataset["theme"] === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;

function Theme() {
  const [dark, setDark] = useState(isDark);
  const turn = () => {
    document.documentElement.dataset["theme"] = dark ? "light" : "dark";
    localStorage.setItem("assay.theme", dark ? "light" : "dark");
    setDark(!dark);
  };
  return (
    <button type="button" className="button" onClick={turn}>
      {dark ? "Light" : "Dark"}
    </button>
  );
}

/** Files and folders dropped anywhere in the window go into the dossier. */
function Drop({ children }: { children: React.ReactNode }) {
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const files = (e: React.DragEvent) => e.dataTransfer.types.includes("Files");
  const drop = (e: React.DragEvent) => {
    if (!files(e)) return;
    e.preventDefault();
    depth.current = 0;
    setOver(false);
    void attempt(() => dropped(e.dataTransfer));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the pane Documents has a button for it
    <div
      className={over ? "shell over" : "shell"}
      onDragEnter={(e) => files(e) && ++depth.current === 1 && setOver(true)}
      onDragLeave={(e) => files(e) && --depth.current === 0 && setOver(false)}
      onDragOver={(e) => files(e) && e.preventDefault()}
      onDrop={drop}
    >
      {children}
      {over && <p className="drop-here">Drop the files: they are copied into this dossier</p>}
    </div>
  );
}

function Trouble() {
  const words = use((s) => s.trouble);
  if (!words) return null;
  return (
    <div className="trouble" role="alert">
      <p>{words}</p>
      <button type="button" className="button" onClick={() => set({ trouble: null })}>
        Close
      </button>
    </div>
  );
}
