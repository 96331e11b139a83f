// id: citing
// title: {zh: "哪些条款引用了这一条", en: "Provisions that cite this one"}
// question: {zh: "哪些法规的哪些条款引用了某部法规(的某一条)?", en: "Which provisions cite a regulation, or an article of it?"}
// columns: {citing: [引用者, Citing regulation], citing_article: [引用条款, Citing article], citing_version: [引用者版本, Its version], cited: [被引文件, Cited regulation], cited_article: [被引条款, Cited article], version: [所引版本, Version meant]}
// coded: [version]
// params: {regulation: {default: 行政处罚法, zh: "被引法规", en: "Cited regulation"}, article: {default: "", zh: "被引条款,如 第五十八条", en: "Cited article"}}
// empty: {zh: "已载入的法规没有引用它", en: "no loaded regulation cites it"}
CALL {
  MATCH (cited:Regulation) WHERE cited.name = $regulation
  MATCH (cited)<-[c:CITES]-(p:Provision)
  WHERE NOT EXISTS { MATCH (p)-[:CITES]->(found:Provision) WHERE found.id STARTS WITH cited.id + '@' }
  WITH cited, p, c, coalesce(c.articles, ['']) AS articles
  UNWIND range(0, size(articles) - 1) AS place
  RETURN cited, p, c, articles[place] AS citation, 'not_stated' AS version, place
  UNION ALL
  MATCH (cited:Regulation) WHERE cited.name = $regulation
  MATCH (cited)-[:HAS_VERSION]->(v:Version)-[:HAS_PART*1..8]->(t:Provision)<-[c:CITES]-(p:Provision)
  RETURN cited, p, c, t.citation AS citation, split(v.id, '@')[1] AS version, t.order AS place
}
WITH cited, p, c, citation, version, place
WHERE $article = '' OR citation = $article OR citation STARTS WITH $article + '第'
MATCH (p)<-[:HAS_PART*1..8]-(:Version)<-[:HAS_VERSION]-(citing:Regulation)
RETURN DISTINCT citing.name AS citing, p.name AS citing_article, split(split(p.id, '@')[1], '~')[0] AS citing_version, cited.name AS cited, citation AS cited_article,
  version,
  p.order AS rank, p.id AS id, place, coalesce(c.evidence, []) AS evidence
ORDER BY citing, citing_version, rank, id, place, cited_article, version
