import { href } from '#routes.ts'
import { Empty } from '#ui/card.tsx'
import { LinkButton } from '#ui/form.tsx'

type NothingTabledProps = { roundId: string; children: string }

/** Stands where a step has nothing to work on before there are commitments, and leads to where those are made. */
export const NothingTabled = ({ roundId, children }: NothingTabledProps) => (
  <Empty
    action={
      <LinkButton href={href('/trajecten/:roundId/onderhandeling', { roundId })}>
        Naar de onderhandeling
      </LinkButton>
    }
  >
    {children}
  </Empty>
)
