import { partyId, roundId } from '#parties/parties.example.ts'
import { participationMoves } from '#steps/stakeholders/participation.commands.ts'
import { type Canonical, made } from './canonical.example.ts'

/** In what form parties take part, and who may do what for an organisation. */
export const mandateMovesMade: readonly Canonical[] = [
  made(participationMoves.takePartAs, {
    by: 'coordinator',
    at: 'negotiating',
    body: () => ({
      roundId,
      partyId: partyId('hrModelwonen'),
      form: 'via_umbrella',
      viaId: partyId('hvVoorbeeldwonen'),
    }),
  }),
]
