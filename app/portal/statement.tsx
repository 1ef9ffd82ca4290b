type StatementProps = {
  sections: readonly { title: string; paragraphs: readonly string[] }[]
}

/** A page of text: sections with paragraphs. */
export const Statement = ({ sections }: StatementProps) => (
  <div className="text stack">
    {sections.map(({ title, paragraphs }) => (
      <section key={title} className="stack stack--tight">
        <h2>{title}</h2>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
    ))}
  </div>
)
