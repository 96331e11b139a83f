// id: citing
// title: {zh: "哪些条款引用了这一条", en: "Provisions that cite this one"}
// question: {zh: "哪些法规的哪些条款引用了某部法规(的某一条)?", en: "Which provisions cite a regulation, or an article of it?"}
// columns: {citing: [引用者, Citing regulation], citing_article: [引用条款, Citing article], cited: [被引文件, Cited regulation], cited_article: [被引条款, Cited article], version: [所引版本, Version meant]}
// coded: [version]
// params: {regulation: {default: 行政处罚法, zh: "被引法规", en: "Cited regulation"}, article: {default: "", zh: "被引条款,如 第五十八条", en: "Cited article"}}
// empty: {zh: "已载入的法规没有引用它", en: "no loaded regulation cites it"}
MATCH (cited:Regulation) WHERE cited.name = $regulation
MATCH (p:Provision)-[c:CITES]->(t)
WHERE t.id = cited.id OR t.id STARTS WITH cited.id + '@'
WITH cited, p, c, t
WHERE t.id <> cited.id OR NOT EXISTS { MATCH (p)-[:CITES]->(found:Provision) WHERE found.id STARTS WITH cited.id + '@' }
WITH cited, p, c, t, CASE WHEN t.id = cited.id THEN coalesce(c.articles, ['']) ELSE [t.citation] END AS named
UNWIND named AS citation
WITH cited, p, c, t, citation
WHERE $article = '' OR citation = $article OR citation STARTS WITH $article + '第'
MATCH (citing:Regulation)-[:HAS_VERSION]->(w:Version)-[:HAS_PART*1..6]->(p)
RETURN DISTINCT citing.name AS citing, p.name AS citing_article, cited.name AS cited, citation AS cited_article,
  CASE WHEN t.id = cited.id THEN 'not_stated' ELSE split(split(t.id, '@')[1], '~')[0] END AS version,
  p.order AS rank, p.id AS id, coalesce(c.evidence, []) AS evidence
ORDER BY citing, rank, id, cited_article, version
