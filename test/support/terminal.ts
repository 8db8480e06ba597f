// Runs the command line inside the test, with streams of its own.
import { Readable, Writable } from 'node:stream';
import { runCommand } from '../../src/cli/run-command.js';

export type Run = { code: number; stdout: string; stderr: string };

class Sink extends Writable {
  readonly chunks: Buffer[] = [];
  readonly isTTY: boolean;

  constructor(isTTY = false) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }

  text(): string {
    return Buffer.concat(this.chunks).toString('utf8');
  }
}

export async function greenshoe(
  words: readonly string[],
  input: string | Uint8Array = '',
  isTerminal = false,
): Promise<Run> {
  const [stdout, stderr] = [new Sink(), new Sink(isTerminal)];
  const stdin = Readable.from([Buffer.from(input)]);
  const code = await runCommand(words, { stdin, stdout, stderr });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** The error document of a run that was refused; any other end is an error of the test. */
export function refused({ code, stdout, stderr }: Run): { code: string; message: string; path: string } {
  if (code !== 2 || stdout !== '') throw new Error(`Not refused: ${code} ${stdout} ${stderr}`);
  return (JSON.parse(stderr) as { error: { code: string; message: string; path: string } }).error;
}
