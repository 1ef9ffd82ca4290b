import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { FileRefusal } from './files.ts'

/** Says to a person why a file cannot be kept. */
export function fileRefusalWords(refusal: FileRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'file-too-big':
      return 'Het bestand is te groot. Stuur een bestand van hoogstens 20 MB.'
    case 'file-empty':
      return 'Het bestand is leeg. Kies een ander bestand.'
    case 'file-kind-unknown':
      return 'Dit soort bestand kan niet. Kies PDF, DOCX, XLSX, ODT, PNG, JPEG, CSV of TXT.'
    case 'file-has-script':
      return 'In het bestand zit een script of macro. Sla het zonder script op en probeer het opnieuw.'
    case 'file-locked':
      return 'Wij kunnen niet in dit bestand kijken. Haal de beveiliging eraf en probeer het opnieuw.'
    case 'no-room-for-file':
      return 'Er is geen ruimte meer voor bestanden. Het bestand is niet bewaard. Meld dit aan de beheerder.'
    default:
      return standingRefusalWords(refusal)
  }
}

const amount = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })

/** “1,4 MB”, or “12 kB” for what is smaller than half a megabyte. */
export const sizeWords = (bytes: number): string =>
  bytes < 500_000 ? `${Math.ceil(bytes / 1000)} kB` : `${amount.format(bytes / 1_000_000)} MB`
