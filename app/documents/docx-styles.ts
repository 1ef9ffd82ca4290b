import type { IStylesOptions } from 'docx'

const blue = '154273'

/**
 * The letters of the DOCX. The headings of `docx` have no outline level of their own, and without
 * one a word processor sees no headings at all.
 */
export const docxStyles: IStylesOptions = {
  default: {
    document: { run: { font: 'Calibri', size: 21, language: { value: 'nl-NL' } } },
    title: {
      run: { font: 'Cambria', size: 52, color: blue },
      paragraph: { spacing: spaced(1200, 240) },
    },
    heading1: heading(0, 34),
    heading2: heading(1, 24),
    heading3: heading(2, 21),
  },
  paragraphStyles: [
    { id: 'Over', name: 'Over', run: { size: 24, color: '555555' } },
    { id: 'Notice', name: 'Notice', run: { bold: true, color: '8A2A0A' } },
    { id: 'Plain', name: 'Plain', paragraph: { spacing: spaced(0, 120) } },
    {
      id: 'Agreed',
      name: 'Agreed',
      run: { font: 'Cambria', size: 22 },
      paragraph: { spacing: spaced(0, 120) },
    },
    { id: 'Fact', name: 'Fact', paragraph: { indent: { left: 2268, hanging: 2268 } } },
    {
      id: 'TableTitle',
      name: 'Table title',
      run: { color: '555555' },
      paragraph: { spacing: spaced(200, 60), keepNext: true },
    },
  ],
}

function heading(outlineLevel: number, size: number) {
  const spacing = outlineLevel === 0 ? spaced(480, 160) : spaced(320, 120)
  return {
    run: { font: 'Calibri', bold: true, color: blue, size },
    paragraph: { outlineLevel, spacing, keepNext: true },
  }
}

function spaced(before: number, after: number) {
  return { before, after }
}
