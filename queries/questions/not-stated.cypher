// id: not-stated
// title: {zh: "报告没有写的", en: "What reports do not state"}
// question: {zh: "查找过而报告没有写的有哪些(可按查找内容、涉及对象筛选)?", en: "What was searched for and not found in the reports?"}
// columns: {fact: [未载明, Not stated], searched: [查找内容, Searched for], count: [出现次数, Times found], concerns: [涉及, Concerns], place: [地区, Place], period: [时期, Period]}
// params: {about: {default: "", zh: "查找内容或者涉及对象", en: "Word"}, place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "没有登记这样的查找;`kg ask reported-work -p body=…` 看报告写了什么", en: "no such search is on record; `kg ask reported-work -p body=…` shows what reports say"}
// example: {about: 司法局}
// report_question: {Q30: {about: 司法局}}
MATCH (x:Absence)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE x.owned_by = s.id AND ($period = '' OR x.period = $period)
OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
OPTIONAL MATCH (x)-[:CONCERNS]->(c)
WITH DISTINCT x, d, j, c ORDER BY c.name
WITH x, d, j, collect(DISTINCT c.name) AS concerns
WHERE ($place = '' OR j.name = $place OR j.code = $place) AND ($about = '' OR x.searched CONTAINS $about OR x.name CONTAINS $about OR any(one IN concerns WHERE one CONTAINS $about))
RETURN x.name AS fact, x.searched AS searched, x.count AS count, concerns, j.name AS place, x.period AS period, x.id AS id,
  [d.id + '?' + toString(x.count) + '?' + x.searched] AS absent
ORDER BY place, period, id
