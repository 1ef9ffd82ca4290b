import type { SignatureFault } from './read-signature.ts'
import type { SigningRefusal } from './refusal.ts'
import type { Finding, Verification } from './verify-pdf.ts'

/** What the check of a file came to, for who isn't at home in signatures. */
export const conclusionWords: Readonly<Record<Verification['conclusion'], string>> = {
  trusted: 'De handtekeningen kloppen. Na het ondertekenen is niets veranderd.',
  sound:
    'Na het ondertekenen is niets veranderd. Van een of meer ondertekenaars kennen wij het certificaat niet, of het was niet geldig.',
  faulty:
    'Dit bestand klopt niet. Een handtekening is beschadigd, of het bestand is daarna veranderd.',
  unsigned: 'In dit bestand staat geen handtekening.',
  unreadable: 'Dit bestand kan niet worden gelezen als PDF.',
}

/** What is wrong with the file as a whole. */
export const findingWords: Readonly<Record<Finding['code'], string>> = {
  'content-changed': 'De inhoud is veranderd nadat iemand had ondertekend.',
  'field-changed': 'Een vak voor een handtekening is later veranderd.',
  'field-name-twice': 'Twee vakken voor een handtekening hebben dezelfde naam.',
  'damaged-structure': 'Het bestand is beschadigd. Niet elk programma toont hetzelfde.',
  'unsigned-tail': 'Achter de laatste handtekening staat iets dat niemand heeft ondertekend.',
}

/** What is wrong with one signature. */
export const faultWords: Readonly<Record<SignatureFault, string>> = {
  digest: 'De ondertekende tekst is veranderd.',
  'signature-value': 'De handtekening past niet bij het certificaat.',
  'signing-certificate': 'Het certificaat is na het ondertekenen verwisseld.',
  container: 'De handtekening is niet opgebouwd zoals het hoort.',
  'byte-range': 'De handtekening geldt niet voor het hele bestand.',
  unreadable: 'De handtekening kan niet worden gelezen.',
}

/** Why a file can't be given fields or be signed. */
export const signingRefusalWords: Readonly<Record<SigningRefusal['code'], string>> = {
  unreadable: 'Dit bestand kan niet worden gelezen als PDF.',
  encrypted: 'Dit bestand is beveiligd met een wachtwoord. Haal dat er eerst af.',
  'not-incremental': 'Dit bestand kan niet worden ondertekend zonder het te veranderen.',
  'not-tagged': 'Dit bestand is niet toegankelijk gemaakt. Daarom kan het niet worden ondertekend.',
  'already-has-form': 'In dit bestand staan al vakken om in te vullen.',
  'field-name-twice': 'Twee vakken voor een handtekening hebben dezelfde naam.',
  'page-missing': 'De bladzijde voor de handtekening bestaat niet.',
  'field-missing': 'Het vak voor deze handtekening bestaat niet.',
  'field-filled': 'In dit vak staat al een handtekening.',
  'placeholder-unclear': 'De handtekening kan niet worden geplaatst. Gebruik andere woorden.',
  'signature-too-large': 'De handtekening is te groot voor haar plaats.',
  'signature-does-not-verify': 'De sleutel hoort niet bij het certificaat.',
}
