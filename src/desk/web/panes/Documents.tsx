import { go, show, use } from "../state.ts";

/** Every document with its grade, origin group and what was drawn from it. */
export function Documents() {
  const documents = use((s) => s.documents);
  const notices = use((s) => s.summary?.notices) ?? [];
  const open = (id: string) => {
    go("Review");
    void show({ document: id, start: 0, end: 1 });
  };
  return (
    <section className="pane" aria-label="Documents">
      <h2>Documents</h2>
      <table>
        <thead><tr><th scope="col">Title</th><th scope="col">Publisher</th><th scope="col">Date</th><th scope="col">Language</th><th scope="col">Grade</th><th scope="col">Origin</th><th scope="col">Statements</th></tr></thead>
        <tbody>
          {documents.map((d) => (
            <tr key={d.id}>
              <th scope="row"><button type="button" className="button" onClick={() => open(d.id)}><bdi lang={d.language}>{d.title}</bdi></button></th>
              <td><bdi>{d.publisher ?? ""}</bdi></td><td>{d.date ?? "undated"}</td><td>{d.language}{d.covered ? "" : ", not covered"}</td><td>{d.grade ?? "F6, not judged"}</td><td>{d.origin ?? "its own"}</td><td>{d.statements}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {notices.length > 0 && <h2>Notices</h2>}
      <ul>{notices.map((n) => <li key={`${n.code} ${n.place} ${n.message}`}><b>{n.place}</b>: {n.message} {n.next}</li>)}</ul>
    </section>
  );
}
