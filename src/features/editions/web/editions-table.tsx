import { type ReactElement, useId } from 'react';
import { clusterOutcomes } from '#features/lists/domain/evaluation.ts';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { EditionShown } from '../contract.ts';
import { editionsWords } from './words.ts';

export function EditionsTable({ editions }: { readonly editions: readonly EditionShown[] }): ReactElement {
  const words = useWords(editionsWords).page;
  const heading = useId();
  return (
    <section className="section" aria-labelledby={heading}>
      <h2 id={heading}>{words.history}</h2>
      <table className="cards">
        <caption className="unseen">{words.history}</caption>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.listed}</th>
            <th scope="col">{words.clusters}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.basis}</th>
          </tr>
        </thead>
        <tbody>
          {editions.map((edition) => (
            <Row key={edition.editionId} edition={edition} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ edition }: { readonly edition: EditionShown }): ReactElement {
  const all = useWords(editionsWords);
  const words = all.page;
  const formats = useFormats();
  const { source, number, state, listed, byCluster } = edition;
  const clusters = clusterOutcomes.filter((cluster) => byCluster[cluster] > 0);
  return (
    <tr>
      <th scope="row">{source === 'own' ? words.own(number) : words.federal(number)}</th>
      <td data-heading={words.state}>{all.states[state]}</td>
      <td data-heading={words.listed} className="number">
        {formats.count(listed)}
      </td>
      <td data-heading={words.clusters}>
        {clusters.map((cluster) => `${all.clusters[cluster]} ${formats.count(byCluster[cluster])}`).join(', ')}
      </td>
      <td data-heading={words.when}>
        <When edition={edition} />
      </td>
      <td data-heading={words.basis}>
        <Basis edition={edition} />
      </td>
    </tr>
  );
}

function When({ edition }: { readonly edition: EditionShown }): ReactElement {
  const formats = useFormats();
  const { createdAt, createdBy, publishedAt, publishedBy } = edition;
  const name = publishedAt === null ? createdBy : publishedBy;
  return (
    <>
      {formats.date(publishedAt ?? createdAt)}
      {name === null ? null : <span className="small">, {name}</span>}
    </>
  );
}

function Basis({ edition: { document, fileName } }: { readonly edition: EditionShown }): ReactElement {
  const words = useWords(editionsWords);
  const formats = useFormats();
  if (document === null) {
    const { federalOf, noDocument } = words.page;
    return <span className="small">{fileName === null ? noDocument : federalOf(fileName)}</span>;
  }
  return <>{words.bar.document(document.title, document.number, formats.date(document.date))}</>;
}
