import { go, show, use } from "../../state.ts";

export function Documents() {
  const documents = use((s) => s.documents);
  const open = (id: string) => {
    go("Review");
    void show({ document: id, start: 0, end: 1 });
  };
  return (
    <section className="pane" aria-label="Documents">
      <h2>Documents</h2>
      <table>
        <tbody>
          {documents.map((d) => (
            <tr key={d.id}>
              <th scope="row"><button type="button" className="link" onClick={() => open(d.id)}>{d.title}</button></th>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
