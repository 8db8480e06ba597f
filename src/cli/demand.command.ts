import { demandCurve, readDemandQuestion } from '../domain/levels.js';
import { type Call, type Command, jsonOutcome } from './command.js';
import { isCsvOutput, csvText } from './csv-output.js';

const COLUMNS = ['price', 'shares', 'cumulative', 'market', 'orders', 'cover', 'coverWithOverAllotment'];

export const command: Command = {
  async run(call: Call) {
    const question = await call.timed('read', async () =>
      readDemandQuestion(await call.readDocument(), await call.readOrders()),
    );
    call.countOrders(question.book.orders.length);
    const answer = await call.timed('engine', () => demandCurve(question));
    return isCsvOutput(call) ? { text: csvText(COLUMNS, answer.levels) } : jsonOutcome(answer);
  },
};
