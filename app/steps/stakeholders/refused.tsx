import { bases } from '#law/bases.ts'
import { RefusalNote } from '#ui/note.tsx'
import { type StakeholdersRefusal, stakeholdersRefusalWords } from './stakeholders.words.ts'

/** Why something about who takes part could not be done; nothing where it could. */
export const Refused = ({ refusal }: { refusal: StakeholdersRefusal | undefined }) =>
  refusal ? (
    <RefusalNote words={stakeholdersRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
  ) : null
