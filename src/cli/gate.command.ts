// `greenshoe gate`: what a dated rule says of the inputs. A document names one gate, or none to have every
// gate answered that the inputs decide; a list of documents is answered in order, each by itself.
import { missingField, readFields } from '../domain/document.js';
import { evaluateGate, evaluateGates } from '../domain/gates/evaluate-gate.js';
import { Refusal } from '../domain/refusal.js';
import { documentCommand } from './command.js';

const allowed = new Set(['gate', 'inputs']);

function answer(document: unknown): unknown {
  const { gate, inputs } = readFields(document, allowed, '');
  if (inputs === undefined) throw missingField('inputs');
  return gate === undefined ? evaluateGates(inputs) : evaluateGate(gate, inputs);
}

function answerAt(document: unknown, place: number): unknown {
  try {
    return answer(document);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const path = error.path ? `[${place}].${error.path}` : `[${place}]`;
    throw new Refusal(error.code, error.message, path, error.regulation);
  }
}

export const command = documentCommand((document) =>
  Array.isArray(document) ? document.map(answerAt) : answer(document),
);
