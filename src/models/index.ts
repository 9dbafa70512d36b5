import type { EventModel } from "../events/model.ts";
import type { LanguageTools } from "../language/types.ts";
import type { ClauseModel } from "../reactions/clause-model.ts";
import type { StatementModel } from "../statements/model.ts";
import { loadEventModel } from "./events.ts";
import { loadKnowledge } from "./knowledge.ts";
import { loadLanguage } from "./language.ts";
import { loadClauseModel } from "./reactions.ts";
import { loadStatements } from "./statements.ts";

/** What one document's extract needs. */
export type Models = {
  readonly language: LanguageTools;
  readonly statements: StatementModel;
  readonly events: EventModel;
};
/** What the stages over the whole dossier need. */
export type DossierModels = {
  readonly knowledge: ReturnType<typeof loadKnowledge>;
  readonly reactions: ClauseModel | null;
};

let models: Promise<Models> | undefined;
/** Loads language tools and the weights of statements and events, once a thread. */
export function loadModels(): Promise<Models> {
  models ??= loadLanguage().then((language) => ({ language, statements: loadStatements(), events: loadEventModel() }));
  return models;
}

let dossierModels: DossierModels | undefined;
/** Loads the knowledge file and the reader of clauses, once a thread. */
export async function loadDossierModels(): Promise<DossierModels> {
  dossierModels ??= { knowledge: loadKnowledge(), reactions: loadClauseModel() };
  return dossierModels;
}

export const loadEvents = async (): Promise<EventModel> => loadEventModel();
