/** How a job has fared since the node began. */
export interface JobFigures {
  readonly name: string;
  readonly runs: number;
  readonly failures: number;
  /** All runs together, and the last one, in seconds. */
  readonly seconds: number;
  readonly lastSeconds: number;
  /** 1 where the last run failed, else 0. */
  readonly failing: number;
  /** When a run last ended well, in seconds since 1970; 0 before the first. */
  readonly lastSuccess: number;
}

/** Work that goes on by itself, turn after turn. */
export interface Job {
  readonly begin: () => void;
  /** Waits for the turn that is under way; there is none after it. */
  readonly end: () => Promise<void>;
  readonly figures: () => JobFigures;
}

interface Repeating {
  readonly name: string;
  readonly work: () => Promise<unknown>;
  /** Milliseconds from the end of a turn to the next. */
  readonly every: number;
  /** Told, in a sentence, of what failed. */
  readonly says: (sentence: string) => void;
}

/** A job whose turns never overlap; what fails is told, counted, and tried again. 定时任务 */
export function repeating({ name, work, every, says }: Repeating): Job {
  let figures: JobFigures = { name, runs: 0, failures: 0, seconds: 0, lastSeconds: 0, failing: 0, lastSuccess: 0 };
  let isOn = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const turn = async (): Promise<void> => {
    const begun = performance.now();
    let isWell = true;
    try {
      await work();
    } catch (error) {
      isWell = false;
      says(`the job ${name} failed and is tried again: ${error instanceof Error ? error.message : String(error)}`);
    }
    const lastSeconds = (performance.now() - begun) / 1000;
    figures = {
      name,
      runs: figures.runs + 1,
      failures: figures.failures + (isWell ? 0 : 1),
      seconds: figures.seconds + lastSeconds,
      lastSeconds,
      failing: isWell ? 0 : 1,
      lastSuccess: isWell ? Date.now() / 1000 : figures.lastSuccess,
    };
    if (isOn) timer = setTimeout(start, every);
  };
  const start = (): void => {
    running = turn();
  };
  return {
    begin: () => {
      if (isOn) return;
      isOn = true;
      start();
    },
    end: async () => {
      isOn = false;
      clearTimeout(timer);
      await running;
    },
    figures: () => figures,
  };
}
