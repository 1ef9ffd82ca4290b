import { z } from 'zod'
import { bases } from '#law/bases.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Button, Form } from '#ui/form.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page, seeOther } from '#ui/page.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import { readForm, sentForm } from '#ui/read-form.ts'
import { Tag } from '#ui/tag.tsx'
import { hatWords as words } from './account.words.ts'
import type { Actor, Hat, Visit } from './actor.ts'
import type { Handler } from './handler.ts'
import { memberFrame, organisationMark } from './member-frame.ts'
import { safeReturn, sessionToken } from './session-cookie.ts'
import { actorOfSession, hatsOf, wearHat } from './sessions.store.ts'

const path = '/hoed'
const fields = z.object({ membershipId: z.string(), terug: z.string().default('') })

/** The organisations that the reader may speak for. */
export const get: Handler<typeof path> = async ({ request, context }) => {
  const reader = await readerOf(request, context)
  return reader ? show(context, reader, 200) : toSignIn()
}

/** Puts another hat on, for the rest of the session. */
export const post: Handler<typeof path> = async ({ request, context }) => {
  const reader = await readerOf(request, context)
  if (!reader) return toSignIn()
  const form = readForm(fields, await sentForm(request))
  if (!form.ok) return show(context, reader, 422)
  const { membershipId, terug } = form.value
  const worn = await wearHat(context, { ...reader, membershipId })
  return worn ? seeOther(safeReturn(terug)) : show(context, reader, 409)
}

type Reader = { actor: Actor; token: string }

async function readerOf(request: Request, context: Visit): Promise<Reader | undefined> {
  const token = sessionToken(request)
  const actor = token ? await actorOfSession(context, token) : undefined
  return token && actor ? { actor, token } : undefined
}

const toSignIn = () => seeOther(`${href('/inloggen', {})}?${new URLSearchParams({ terug: path })}`)

async function show(context: Visit, { actor }: Reader, status: number): Promise<Response> {
  const hats = await hatsOf(context, actor.personId)
  return page(
    { ...memberFrame({ ...context, actor }), title: words.title, lead: words.lead, status },
    <>
      {status !== 200 && (
        <RefusalNote words={words.notYours} cite={bases['organisation-speaks'].cite} />
      )}
      {hats.length === 0 && <Empty>{words.none}</Empty>}
      {hats.map((hat) => (
        <HatCard
          key={hat.membershipId}
          hat={hat}
          isWorn={hat.membershipId === actor.hat?.membershipId}
        />
      ))}
    </>,
  )
}

const HatCard = ({ hat, isWorn }: { hat: Hat; isWorn: boolean }) => (
  <Card>
    <div className="row row--between">
      <div>
        <PartyMark mark={organisationMark(hat.kind, hat.organisation)} name={hat.organisation} />
        <p className="muted">{hat.function}</p>
      </div>
      {isWorn ? (
        <Tag status="ok">{words.now}</Tag>
      ) : (
        <Form move="wear" hidden={{ membershipId: hat.membershipId }} inline>
          <Button weight="quiet" aria-label={words.wearOf(hat.organisation)}>
            {words.wear}
          </Button>
        </Form>
      )}
    </div>
  </Card>
)
