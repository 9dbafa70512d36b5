/** In order; a number once released is never changed. PostgreSQL 15 or later. */
export const migrations: readonly string[] = [
  `create table document (
     id text primary key, title text not null, publisher text, date text, language text not null, path text not null, grade text);
   create table passage (
     id text primary key, document text not null references document on delete cascade, place integer not null,
     start_at integer not null, end_at integer not null, quote text not null, words tsvector not null);
   create index passage_words on passage using gin (words);
   create index passage_document on passage (document, place);
   create table actor (id text primary key, name text not null, kind text not null, country text);
   create table mark (
     passage text not null references passage on delete cascade, facet text not null, value text not null,
     primary key (passage, facet, value));
   create index mark_value on mark (facet, value, passage);`,
  // Narrow rows: a word that stands in half of the sentences makes the search read half of the table.
  `drop table mark, actor, passage, document;
   create table document (id text primary key, state text not null);
   create table passage (
     document text not null references document on delete cascade, start_at integer not null, end_at integer not null,
     words tsvector not null, marks text[] not null, primary key (document, start_at, end_at));
   create index passage_words on passage using gin (words);
   create index passage_marks on passage using gin (marks);`,
];
