import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Matches, Max, Min } from 'class-validator';
import { IsText, Optional } from '../platform/http/validators.js';

export class WebhookBody {
  @IsText(2_000, 'an https address that is reachable from the Internet') url!: string;
  @IsText(100) label!: string;
  /** Kinds of the journal, such as price-approved; all unless given. An investor's are those of the inbox. */
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Matches(/^[a-z][a-z-]{1,60}$/, { each: true })
  kinds?: string[];
}

export class SecretRotationBody {
  /** How long messages bear a signature by the old secret too. */
  @Optional() @IsInt() @Min(0) @Max(10_080) overlapMinutes?: number;
}

export type WebhookRow = {
  id: string;
  label: string;
  url: string;
  kinds: string[] | null;
  createdAt: Date;
  endedAt: Date | null;
  endedWhy: string | null;
  previousUntil: Date | null;
};

export type WebhookView = Omit<WebhookRow, 'createdAt' | 'endedAt' | 'previousUntil'> & {
  createdAt: string;
  endedAt: string | null;
  previousUntil: string | null;
};

export type AttemptView = {
  number: number;
  at: string;
  status: number | null;
  error: string | null;
  tookMs: number;
};

export type MessageRow = {
  id: string;
  kind: string;
  body: Record<string, unknown>;
  state: 'pending' | 'delivered' | 'failed';
  nextAt: Date;
  createdAt: Date;
  attempts: AttemptView[];
};

export type MessageView = Omit<MessageRow, 'nextAt' | 'createdAt'> & {
  nextAt: string | null;
  createdAt: string;
};

export function toWebhookView({ createdAt, endedAt, previousUntil, ...row }: WebhookRow): WebhookView {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    previousUntil: previousUntil?.toISOString() ?? null,
  };
}

export function toMessageView({ nextAt, createdAt, ...row }: MessageRow): MessageView {
  return {
    ...row,
    nextAt: row.state === 'pending' ? nextAt.toISOString() : null,
    createdAt: createdAt.toISOString(),
  };
}
