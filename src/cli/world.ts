/** What a command needs of the machine it runs on; tests give their own. */
export interface World {
  /** Results. */
  readonly out: (text: string) => void;
  /** Everything else: problems, progress, remarks. */
  readonly err: (text: string) => void;
  /** Today's date, ISO `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Folder that relative paths on the command line start from. */
  readonly folder: string;
  /** Folder of the built-in packs, annexes and documents. */
  readonly templates: string;
  readonly version: string;
}

/** `check`: findings; `export`: stopped by findings. */
export type ExitCode = 0 | 1 | 2;
