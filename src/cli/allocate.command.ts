import { type AllocationAnswer, answerAllocation, readAllocationQuestion } from '../domain/engine.js';
import type { AllocationRow, ExplanationStep } from '../domain/explanation.js';
import type { Call, Command } from './command.js';
import { csvText, isCsvOutput } from './csv-output.js';
import { sha256OfPieces } from './sha256.js';

const COLUMNS = ['order', 'investor', 'wanted', 'shares', 'reason'];

export const command: Command = {
  async run(call: Call) {
    const question = await call.timed('read', async () =>
      readAllocationQuestion(await call.readDocument(), await call.readOrders()),
    );
    call.countOrders(question.book.orders.length);
    const answer = await call.timed('engine', () => answerAllocation(question, sha256OfPieces));
    return { text: isCsvOutput(call) ? csvText(COLUMNS, rowsOf(answer)) : jsonText(answer) };
  },
};

function* rowsOf({ count, row }: AllocationAnswer): Generator<ReturnType<AllocationAnswer['row']>> {
  for (let place = 0; place < count; place += 1) yield row(place);
}

/** The same as JSON.stringify writes, several times as fast: identifiers and decimals need no escaping. */
function rowText({ order, investor, wanted, shares, reason, explanation }: AllocationRow): string {
  let steps = '';
  for (const step of explanation) steps += steps === '' ? stepText(step) : `,${stepText(step)}`;
  const why = reason === undefined ? '' : `"reason":"${reason}",`;
  return `{"order":"${order}","investor":"${investor}","wanted":${wanted},"shares":${shares},${why}"explanation":[${steps}]}`;
}

function stepText(step: ExplanationStep): string {
  const quota = step.quota === null ? 'null' : `"${step.quota}"`;
  return (
    `{"tranche":${JSON.stringify(step.tranche)},"method":"${step.method}","wanted":${step.wanted},` +
    `"quota":${quota},"capped":${step.capped},"floored":${step.floored},` +
    `"remainderLot":${step.remainderLot},"shares":${step.shares}}`
  );
}

/** The document of `allocate`, a row at a time: the rows of a great book would not fit into one string. */
function* jsonText(answer: AllocationAnswer): Generator<string> {
  yield `${JSON.stringify(answer.summary).slice(0, -1)},"allocations":[`;
  let separator = '';
  for (const row of rowsOf(answer)) {
    yield separator + rowText(row);
    separator = ',';
  }
  yield `],${JSON.stringify(answer.hashes).slice(1)}\n`;
}
