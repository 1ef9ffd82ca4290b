import { PDF, PdfBool, PdfDict, PdfStream } from '@libpdf/core'

/**
 * Says in a PDF/A-2a file that it also follows PDF/UA-1: the marker in the XMP metadata, the schema
 * that PDF/A demands for that marker, and the title instead of the file name in the window. Typst
 * writes one marker at a time; the two files are otherwise the same.
 *
 * @throws when the file isn't one that Typst wrote as PDF/A
 */
export async function markAsUniversallyAccessible(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes)
  const resolve = (ref: Parameters<PDF['getObject']>[0]) => pdf.getObject(ref)
  const catalog = pdf.getCatalog()
  const metadata = catalog.get('Metadata', resolve)
  if (!(metadata instanceof PdfStream)) throw new Error('The PDF has no metadata')
  metadata.setData(new TextEncoder().encode(marked(new TextDecoder().decode(metadata.data))))

  const preferences = catalog.getDict('ViewerPreferences', resolve) ?? new PdfDict()
  preferences.set('DisplayDocTitle', PdfBool.TRUE)
  catalog.set('ViewerPreferences', preferences)
  // `Suspects false` is what a reader assumes anyway, and poppler calls it an error.
  catalog.getDict('MarkInfo', resolve)?.delete('Suspects')
  // Appended: writing all nine thousand objects anew takes longer than setting the text.
  return pdf.save({ incremental: true })
}

function marked(xmp: string) {
  const within = '<pdfaExtension:schemas><rdf:Bag>'
  if (!xmp.includes(within) || !xmp.includes('xmlns:pdfaid=')) throw new Error('Not a PDF/A file')
  return xmp
    .replace('xmlns:pdfaid=', 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid=')
    .replace(within, `${within}${schema}`)
    .replace('<pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part><pdfaid:part>')
}

const property = `<rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li>`

const schema = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${property}</rdf:Seq></pdfaSchema:property></rdf:li>`
