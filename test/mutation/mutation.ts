// What the rules with changes in them, the specs and the runner share within one process.

/** One change of one place of a rule. */
export interface Mutant {
  /** Unique within the rule. */
  id: string;
  line: number;
  /** What is done to the place, in Stryker's words: ConditionalExpression, StringLiteral ... */
  kind: string;
  /** What stands there instead. */
  replacement: string;
}

/** `static`: only the loading of the rule meets it. `endless`: noticed because a test no longer came to an end. */
export type Fate = 'unmet' | 'static' | 'survived' | 'killed' | 'endless';

export interface Rule {
  name: string;
  mutants: readonly Mutant[];
  fates: Map<string, Fate>;
  /** The change that is in effect. */
  active: string | undefined;
  /** The changes whose places were met while recording. */
  met: Set<string>;
}

const STEPS_A_LOOK = 64;

export class Mutation {
  readonly rules = new Map<string, Rule>();
  recording = false;
  /** How many places may still be met: what does not end meets ever more of them. */
  stepsLeft = Infinity;
  /** The time by which it must have ended: a figure that grows makes each step take longer. */
  until = Infinity;
  readonly #memories: (() => void)[] = [];

  /** Called by a rule when it is loaded. */
  meet(name: string, mutants: readonly Mutant[]): Rule {
    const fates = new Map(mutants.map(({ id }): [string, Fate] => [id, 'unmet']));
    const rule: Rule = { name, mutants, fates, active: undefined, met: new Set() };
    this.rules.set(name, rule);
    return rule;
  }

  /** Whether a place may not be met any more. */
  isOver(): boolean {
    this.stepsLeft -= 1;
    if (this.stepsLeft % STEPS_A_LOOK === 0 && performance.now() > this.until) this.stepsLeft = -1;
    return this.stepsLeft < 0;
  }

  /** What was met so far was met by loading the rules. */
  setLoaded(): void {
    for (const { met, fates } of this.rules.values()) {
      for (const id of met) if (fates.get(id) === 'unmet') fates.set(id, 'static');
      met.clear();
    }
  }

  onForget(forget: () => void): void {
    this.#memories.push(forget);
  }

  /** What a rule remembers was worked out under the change before, or before the change. */
  forget(): void {
    for (const forget of this.#memories) forget();
  }
}

declare global {
  var mutation: Mutation | undefined;
}

/** The one of this process. */
export function theMutation(): Mutation {
  return (globalThis.mutation ??= new Mutation());
}
