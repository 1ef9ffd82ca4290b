import { z } from 'zod'
import { Checkbox, Checkboxes, Radios, Select } from './choice.tsx'
import { Field, FileField, TextArea } from './field.tsx'
import { fieldsOf } from './fields-of.ts'
import { Button, Buttons, Details, Form, LinkButton } from './form.tsx'
import { DoneNote, ErrorSummary, Note, RefusalNote } from './note.tsx'
import type { Problems } from './read-form.ts'

export const kitFields = z.object({
  stance: z.enum(['agree', 'condition', 'against']),
  homes: z.number(),
  planned: z.array(z.number().nullish()),
  why: z.string().max(200).default(''),
  themes: z.array(z.string()).min(1, 'Kies minstens één thema.'),
  owner: z.string(),
  by: z.iso.date(),
  proof: z.file().optional(),
  sure: z.boolean().default(false),
})

type KitProblems = Problems<keyof typeof kitFields.shape>

const stored = { why: 'Zo staat het in de woonvisie.', planned: ['10', '20'], themes: ['rent'] }

/** Every kind of field in one form. */
export function FormKit({ problems }: { problems?: KitProblems }) {
  const field = fieldsOf('kit', problems, stored)
  return (
    <Form move="react" multipart hidden={{ commitment: 'VBS-DUU-03' }}>
      <Radios
        {...field.text('stance')}
        label="Wat vindt u van deze afspraak?"
        choices={[
          { value: 'agree', label: 'Wij zijn akkoord' },
          {
            value: 'condition',
            label: 'Wij zijn akkoord, als er iets verandert',
            hint: 'U schrijft hieronder wat er moet veranderen.',
          },
          { value: 'against', label: 'Wij zijn niet akkoord' },
        ]}
      />
      <Field
        {...field.text('homes')}
        label="Aantal huizen"
        hint="Alleen een getal, bijvoorbeeld 260"
        type="number"
        size="short"
        unit="woningen"
      />
      <div className="row">
        <Field
          {...field.row('planned', 0)}
          name="planned"
          label="2027"
          type="number"
          size="short"
        />
        <Field
          {...field.row('planned', 1)}
          name="planned"
          label="2028"
          type="number"
          size="short"
        />
      </div>
      <TextArea
        {...field.text('why')}
        label="Waarom?"
        hint="Schrijf het zoals u het aan uw buurman uitlegt."
        optional
      />
      <Checkboxes
        {...field.list('themes')}
        label="Bij welke thema’s hoort dit?"
        choices={[
          { value: 'rent', label: 'Betaalbaarheid' },
          { value: 'energy', label: 'Duurzaamheid' },
        ]}
      />
      <Select
        {...field.text('owner')}
        label="Wie doet dit?"
        choices={[
          { value: 'a', label: 'Voorbeeldwonen', group: 'Corporaties' },
          { value: 'b', label: 'Modelwonen', group: 'Corporaties' },
          { value: 'c', label: 'Gemeente Voorbeeldstad', group: 'Gemeente' },
        ]}
      />
      <Field {...field.text('by')} label="Voor wanneer?" type="date" />
      <FileField
        {...field.file('proof')}
        label="Bewijs"
        hint="Een pdf of een foto."
        accept=".pdf,.png,.jpg"
        megabytes={10}
        optional
      />
      <Checkbox {...field.box('sure')} label="Ik mag dit namens onze vereniging zeggen" />
      <Buttons>
        <Button>Reactie opslaan</Button>
        <Button weight="quiet" name="then" value="next">
          Opslaan en volgende
        </Button>
        <LinkButton weight="plain" href="/later">
          Later verder
        </LinkButton>
      </Buttons>
    </Form>
  )
}

/** A page whose form came back. */
export const WrongKit = ({ problems }: { problems: KitProblems }) => (
  <>
    <ErrorSummary
      form="kit"
      problems={problems}
      labels={{ homes: 'Aantal huizen', owner: 'Wie doet dit?', by: 'Voor wanneer?' }}
    />
    <FormKit problems={problems} />
  </>
)

/** What a page says above its content, and forms that only some need. */
export const NotesKit = () => (
  <>
    <DoneNote />
    <RefusalNote
      words="Dit doet de coördinator, niet een van de partijen."
      cite="Spelregels van dit traject, regel 3"
    />
    <Note title="Goed om te weten">De cijfers zijn van 1 juli.</Note>
    <Note kind="warn" title="Let op">
      Nog 12 dagen om te reageren.
    </Note>
    <Details summary="Partij uitnodigen" card open>
      <Form move="invite" inline name="Partij uitnodigen">
        <Field id="invite-email" name="email" label="E-mail" type="email" size="medium" />
        <Button weight="quiet">Uitnodigen</Button>
      </Form>
    </Details>
    <Details summary="Afspraak intrekken">
      <Form move="withdraw">
        <p>De andere partijen zien de afspraak dan niet meer.</p>
        <Button weight="danger">Ja, trek in</Button>
      </Form>
    </Details>
  </>
)
