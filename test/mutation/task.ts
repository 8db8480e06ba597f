// What one process is asked to try; `run.mjs` writes it into the environment.

export interface Task {
  rulesFolder: string;
  specsFolder: string;
  /** As in the folder, without their ending. */
  rules: string[];
  /** Of `shares` processes this one tries the changes of this number, from zero. */
  share: number;
  shares: number;
  /** The file for what came of it. */
  results: string;
}

export const task = JSON.parse(process.env.MUTATION_TASK!) as Task;
