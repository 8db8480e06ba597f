// What a process tells those who watch over it, in the text format of Prometheus (version 0.0.4). Nothing in it names
// an investor, an offering or a person: labels come from the program, never from data.

import { Injectable } from '@nestjs/common';

type Labels = Readonly<Record<string, string>>;
type Sample = { suffix?: string; labels?: Labels; value: number };
type Series = {
  name: string;
  help: string;
  type: 'counter' | 'gauge' | 'histogram';
  read: () => Sample[] | Promise<Sample[]>;
};

export type Count = (labels?: Labels, by?: number) => void;

@Injectable()
export class Metrics {
  private readonly series = new Map<string, Series>();

  /** Something that only grows; its name ends in `_total`. */
  counter(name: string, help: string): Count {
    const samples = new Map<string, Sample>();
    this.add({ name, help, type: 'counter', read: () => [...samples.values()] });
    return (labels = {}, by = 1) => {
      const key = textOf(labels);
      const sample = samples.get(key) ?? { labels, value: 0 };
      sample.value += by;
      samples.set(key, sample);
    };
  }

  /** Something that is asked for when somebody looks. Where it cannot be told, it is left out. */
  gauge(name: string, help: string, read: () => number | null | Promise<number | null>): void {
    const samples = async (): Promise<Sample[]> => {
      const value = await read();
      return value === null ? [] : [{ value }];
    };
    this.add({ name, help, type: 'gauge', read: samples });
  }

  /** How often something was at most each of these bounds, which rise. */
  histogram(name: string, help: string, bounds: readonly number[]): (value: number) => void {
    const counts = [...bounds, Number.POSITIVE_INFINITY].map((bound) => ({ bound, count: 0 }));
    let sum = 0;
    const read = (): Sample[] => [
      ...counts.map(({ bound, count }) => ({
        suffix: '_bucket',
        labels: { le: numeral(bound) },
        value: count,
      })),
      { suffix: '_sum', value: sum },
      { suffix: '_count', value: counts.at(-1)!.count },
    ];
    this.add({ name, help, type: 'histogram', read });
    return (value) => {
      sum += value;
      for (const one of counts) if (value <= one.bound) one.count += 1;
    };
  }

  async text(): Promise<string> {
    const parts = await Promise.all([...this.series.values()].map(partOf));
    return parts.join('');
  }

  private add(series: Series): void {
    this.series.set(series.name, series);
  }
}

async function partOf({ name, help, type, read }: Series): Promise<string> {
  const samples = await Promise.resolve(read()).catch((): Sample[] => []);
  const lines = samples.map(
    ({ suffix = '', labels = {}, value }) => `${name}${suffix}${textOf(labels)} ${numeral(value)}`,
  );
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines, ''].join('\n');
}

function textOf(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function numeral(value: number): string {
  return value === Number.POSITIVE_INFINITY ? '+Inf' : `${value}`;
}
