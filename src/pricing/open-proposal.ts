// A kept proposal as the rules of its approval know it: what it rested on, and how far that may have moved.

import { canonicalJson } from '../domain/canonical.js';
import type { ApprovalTolerances, OpenProposal, ProposalGround } from '../domain/pricing/price-approval.js';
import { readPricePolicy } from '../domain/pricing/price-policy.js';
import { parsePrice } from '../domain/price.js';
import { sha256 } from '../platform/journal/journal.js';
import type { KeptProposal, PriceProposalEntity } from './price-proposal.entity.js';
import type { GroundDocument } from './proposal-ground.js';

function groundFromDocument({ terms, lastClose, demandAtPrice }: GroundDocument): ProposalGround {
  return { terms, lastClose: parsePrice(lastClose, 'lastClose'), demandAtPrice };
}

/** A proposal as the rules of its approval know it. */
export function asOpen(proposal: PriceProposalEntity): OpenProposal {
  const { id, state, proposedBy, proposalHash, document } = proposal;
  return { id, state, proposedBy, proposalHash, ground: groundFromDocument(document.ground) };
}

/** How far things may move, as the proposal itself says: what the CFO saw is what counts. */
export function tolerancesOf({ document }: PriceProposalEntity): ApprovalTolerances {
  const { policy, draws } = document.pricing;
  return readPricePolicy(policy, parsePrice(draws.tick, 'tick')).tolerances;
}

/** What the CFO decides on, and signs: everything that the proposal says. */
export function hashOf(document: KeptProposal): string {
  return sha256(canonicalJson(document));
}
