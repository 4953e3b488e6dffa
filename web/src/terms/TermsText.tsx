/** The terms as they were written, paragraph by paragraph. */
export const TermsText = ({ text, lang }: { text: string; lang: string }) => (
  <div lang={lang}>
    {text.split(/\n\n+/).map((paragraph) => (
      <p key={paragraph.slice(0, 40)}>{paragraph}</p>
    ))}
  </div>
)
