declare const brand: unique symbol;
/** A string or number that only one kind of value may be used for. */
export type Brand<T, B extends string> = T & { readonly [brand]: B };

/** First 16 hex digits of the sha256 of the document's bytes. */
export type DocumentId = Brand<string, "DocumentId">;
/** `document:start-end`; the same cut gives the same id. */
export type PassageId = Brand<string, "PassageId">;
export type StatementId = Brand<string, "StatementId">;
export type EventId = Brand<string, "EventId">;
export type ActorId = Brand<string, "ActorId">;
export type DecisionId = Brand<string, "DecisionId">;

/** Id of a document from the sha256 of its bytes (64 hex digits). */
export function documentId(sha256: string): DocumentId {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`a sha256 has 64 hex digits, got "${sha256}"`);
  return sha256.slice(0, 16) as DocumentId;
}

/** Ids of derived records: kind letter, document and place of their first word, so that a new run gives the same id. */
export const statementId = (document: DocumentId, start: number, end: number) =>
  `s:${document}:${start}-${end}` as StatementId;
export const eventId = (document: DocumentId, start: number, end: number) => `e:${document}:${start}-${end}` as EventId;
/** An actor's id is its folded first full name: stable over runs as long as the name stands in the documents. */
export const actorId = (slug: string) => `a:${slug}` as ActorId;
