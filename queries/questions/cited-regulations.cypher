// id: cited-regulations
// title: {zh: "报告引用的文件", en: "Regulations and documents that a report names"}
// question: {zh: "报告引用了哪些法律、行政法规和其他文件?", en: "Which laws, administrative regulations and other documents does a report name?"}
// columns: {kind: [种类, Kind], level: [层级, Level], title: [原文题名, Title as written], use: [用法, Use], document: [报告, Report]}
// coded: [level, use]
// params: {kind: {default: "", zh: "种类(如 法律、行政法规)", en: "Kind"}, place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有引用这类文件", en: "the loaded reports name no such document"}
// report_question: Q27
MATCH (s:Source)<-[:PREFERS]-(doc:Document)-[m:MENTIONS]->(reg:Regulation)
WHERE m.of_source = s.id AND (doc)-[:COVERS]->(:Jurisdiction)
OPTIONAL MATCH (reg)-[k:CLASSIFIED_AS]->(c:Concept) WHERE k.of_source = s.id
OPTIONAL MATCH (reg)-[i:IN]->(home:Jurisdiction) WHERE i.of_source = s.id
OPTIONAL MATCH (doc)-[v:COVERS]->(j:Jurisdiction) WHERE v.of_source = s.id
WITH DISTINCT s, m, reg, c, home, j, v
WHERE ($kind = '' OR c.name = $kind) AND ($place = '' OR j.name = $place OR j.code = $place) AND ($period = '' OR v.during = $period)
UNWIND m.surface AS title
RETURN DISTINCT c.name AS kind, coalesce(home.level, 'not_stated') AS level, title, m.use AS use, s.title AS document, c.order AS rank, reg.id AS id, coalesce(m.evidence, []) AS evidence
ORDER BY document, rank, kind, title, id, use, level
