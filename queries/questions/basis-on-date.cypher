// id: basis-on-date
// title: {zh: "某日可以引用的依据", en: "The basis that can be cited on a date"}
// question: {zh: "某项程序或者制度在某日的法定依据是哪一条,哪些条文当日不能引用?", en: "Which article is the basis of a procedure on a date, and which cannot be cited on that day?"}
// columns: {procedure: [程序或制度, Procedure], regulation: [法规, Regulation], article: [条款, Article], valid_from: [施行日期, Valid from], valid_to: [有效期至, Valid to], status: [当日效力, On that day], procedure_from: [程序来源, Procedure from]}
// coded: [status, procedure_from]
// params: {procedure: {default: 行政执法三项制度, zh: "程序或制度", en: "Procedure"}, as_of: {default: "", zh: "日期", en: "Date"}}
// empty: {zh: "没有载入与之有关的条文", en: "no provision about it is loaded"}
// example: {procedure: 行政执法三项制度, as_of: "2020-12-31"}
// report_question: {Q23: {procedure: 行政执法三项制度, as_of: "2020-12-31"}}
MATCH (c:Procedure)<-[on:CONCERNS]-(d:Duty)<-[:IMPOSES]-(p:Provision)<-[:HAS_PART*1..8]-(v:Version)<-[:HAS_VERSION]-(reg:Regulation)
WHERE c.name = $procedure OR $procedure IN coalesce(c.aliases, [])
WITH DISTINCT c, on, d, p, v, reg ORDER BY d.id
WITH c, p, v, reg, count(on) > count(on.named_in) AS marked, collect(coalesce(d.evidence, [])) AS places
OPTIONAL MATCH (reg)-[:HAS_VERSION]->(one:Version)
WITH DISTINCT c, p, v, reg, marked, places, one ORDER BY one.id
WITH c, p, v, reg, marked, places, min(one.since) AS since, collect(one.date) AS loaded, collect(coalesce(one.earlier_versions, [])) AS lists, head(collect(coalesce(one.made_as, ''))) = 'original' AS whole
WITH c, p, v, reg, marked, places, since, loaded, whole, reduce(all = [], list IN lists | all + list) AS told,
  coalesce(v.valid_from, v.date, '') AS begins,
  EXISTS { MATCH (later:Version)-[s:SUPERSEDES]->(v) WHERE s.effective <= $as_of } AS replaced,
  EXISTS { MATCH (later:Version)-[s:SUPERSEDES]->(v) WHERE s.effective IS NULL AND later.date <= $as_of } AS doubted,
  EXISTS { MATCH (by:Version)-[x:REPEALS]->(reg) WHERE coalesce(x.effective, by.date) <= $as_of AND by.id <> v.id AND CASE WHEN x.effective < by.date THEN x.effective ELSE coalesce(by.date, x.effective) END > coalesce(v.date, '') } AS repealed,
  EXISTS { MATCH (reg)-[:HAS_VERSION]->(other:Version) WHERE other.id <> v.id AND coalesce(other.valid_from, other.date, '') <= $as_of } AS held
RETURN DISTINCT c.name AS procedure, reg.name AS regulation, p.name AS article, v.valid_from AS valid_from, v.valid_to AS valid_to,
  CASE WHEN repealed OR v.valid_to < $as_of THEN 'no_longer_in_force'
       WHEN replaced THEN 'replaced'
       WHEN (begins > $as_of OR v.date > $as_of) AND NOT held AND coalesce(since <= $as_of, NOT whole AND any(day IN told WHERE day <= $as_of)) THEN 'version_not_loaded'
       WHEN (begins > $as_of OR v.date > $as_of) AND NOT held AND since IS NULL AND size(told) = 0 AND (v.made_as = 'amended' OR (v.made_as IS NULL AND v.valid_from IS NULL)) THEN 'undetermined'
       WHEN begins > $as_of OR v.date > $as_of THEN 'not_yet_in_force'
       WHEN any(day IN told WHERE day > v.date AND day <= $as_of AND NOT day IN loaded) THEN 'version_not_loaded'
       WHEN doubted OR v.valid_from IS NULL THEN 'undetermined'
       ELSE 'in_force' END AS status,
  CASE WHEN marked THEN 'as_marked' ELSE 'from_words' END AS procedure_from,
  p.order AS place, p.id AS id, reduce(all = coalesce(p.evidence, []), one IN places | all + one) AS evidence
ORDER BY status, regulation, place, id, procedure, procedure_from
