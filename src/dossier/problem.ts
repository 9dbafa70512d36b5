/** A wrong call or a broken dossier: the message names the file and the next step; the command line prints it without a stack. */
export class DossierProblem extends Error {
  readonly file: string;
  readonly next: string;
  constructor(file: string, message: string, next: string) {
    super(`${file}: ${message}. ${next}`);
    this.name = "DossierProblem";
    this.file = file;
    this.next = next;
  }
}

export const isMissing = (error: unknown) => (error as NodeJS.ErrnoException | null)?.code === "ENOENT";
