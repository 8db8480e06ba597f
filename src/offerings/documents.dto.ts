// What the desk records of an offering's papers, and how they are shown.

import { ArrayMaxSize, ArrayMinSize, IsArray, Matches } from 'class-validator';
import { IsHash, IsInstant, IsOneOf, IsText, Optional, uuidPattern } from '../platform/http/validators.js';

export const documentKinds = [
  'preliminary-prospectus',
  'final-prospectus',
  'information-statement',
  'offering-memorandum',
  'subscription-agreement',
  'risk-disclosure',
  'legend',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export class DocumentBody {
  @IsOneOf<DocumentKind>({
    'preliminary-prospectus': 'the prospectus before pricing',
    'final-prospectus': 'the prospectus with the price',
    'information-statement': 'what Rule 502(b) wants told in an exempt deal',
    'offering-memorandum': 'the paper of an exempt deal',
    'subscription-agreement': 'what a buyer signs',
    'risk-disclosure': 'the penny stock risk document',
    legend: 'a legend on the shares or the papers',
  })
  kind!: DocumentKind;
  @IsText(200) title!: string;
  @IsHash('SHA-256 of the document, 64 hex digits') documentHash!: string;
  @Optional() @IsText(20_000, 'its text or the address where it is kept') content?: string;
}

export class DeliveryBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @Matches(uuidPattern, { each: true })
  investors!: string[];
  @Optional() @IsInstant('when it reached them; now when left out') deliveredAt?: string;
}

export type DocumentView = {
  id: string;
  kind: DocumentKind;
  title: string;
  version: number;
  documentHash: string;
  content: string | null;
  recordedAt: string;
};

export type DeliveryView = {
  document: string;
  kind: DocumentKind;
  version: number;
  investor: string;
  /** Sent by the desk, or read by the investor itself. */
  how: 'sent' | 'read';
  deliveredAt: string;
};
