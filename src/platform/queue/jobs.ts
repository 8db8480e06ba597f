// Every background job, and what starts it. A command writes a work row in its own transaction; the
// dispatcher turns it into a BullMQ job of this name, whose data is the row's id and nothing else.

export const jobs = {
  'convert-conditional-offers': 'when the window after effectiveness ends',
  'simulate-price': 'when a price is proposed',
  allocate: 'when the issuer approves a price',
  'allocate-on-request': 'when the desk asks for a scenario, or for another run at the approved price',
  'record-over-allotment': 'when an allocation at the approved price is complete',
  'check-minimum': 'when the last day of a minimum is over',
  'screen-investors': 'when a sanctions list comes into force',
} as const;

export type JobName = keyof typeof jobs;

export const workQueue = 'greenshoe-work';

/** What a handler is told: which work row, for which thing of which offering. Never names or amounts. */
export type Work = Readonly<{
  id: string;
  kind: JobName;
  offering: string;
  aggregate: string;
  epoch: number;
}>;
