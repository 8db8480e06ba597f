// What is sent to sound investors under seal, and how an approach is shown: to its investor, and in the log.

import { ArrayMaxSize, ArrayMinSize, IsArray, Matches } from 'class-validator';
import type { ApproachAnswer, ApproachState } from '../domain/sounding/approach.js';
import { IsHash, IsInstant, IsOneOf, IsText, Optional, uuidPattern } from '../platform/http/validators.js';

export class CleanseBody {
  @IsText(1000, 'what made the offering public, such as the press release with its time') reason!: string;
}

export class ApproachBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @Matches(uuidPattern, { each: true })
  investors!: string[];
  @IsText(2000, 'what is said before consent: sector and size, never the name of the issuer or its ticker')
  script!: string;
  @IsInstant('until when it may be answered, at most 30 days ahead') lapsesAt!: string;
}

export class AnswerBody {
  @IsOneOf<ApproachAnswer>({
    consent: 'it will be told of the offering, and is held to the undertaking',
    decline: 'it will not be told',
  })
  answer!: ApproachAnswer;
  @Optional()
  @IsHash('the hash of the undertaking that was read; needed to consent')
  undertakingHash?: string;
  @Optional()
  @IsText(200, 'who spoke for the investor; needed from the desk, which notes an answer by telephone')
  person?: string;
}

/** As its investor has it. */
export type ApproachView = {
  id: string;
  state: ApproachState;
  script: string;
  undertaking: string;
  undertakingHash: string;
  askedAt: string;
  lapsesAt: string;
  answeredAt: string | null;
  /** When the investor is free of its undertaking. */
  cleansedAt: string | null;
  /** The offering, after consent; null before. */
  offering: string | null;
};

/** As the log has it. */
export type SoundingView = Omit<ApproachView, 'offering'> & {
  investor: string;
  legalName: string;
  scriptHash: string;
  /** The user who asked, by name. */
  askedBy: string;
  /** The user who answered, or who noted the answer that was given by telephone. */
  answeredBy: string | null;
  /** Who spoke for the investor on the telephone. */
  person: string | null;
};
