// id: GV-05
// title: {zh: "自治条例的制定与批准机关", en: "Who makes and approves autonomy regulations"}
// question: {zh: "民族自治地方的自治条例、单行条例是否由人民代表大会制定,没有登记为政府制定?", en: "Are the autonomy and separate regulations of an autonomous place made by its people's congress, never by its government?"}
// severity: error
// kind: legal
// basis: [{law: 立法法, article: 第七十五条第一款, edition: "2015"}, {law: 民族区域自治法, article: 第十九条, edition: "2001"}]
// columns: {regulation: ["条例", "Regulation"], maker: ["制定机关", "Maker"], verdict: ["结论", "Verdict"]}
// coded: [missing]
// identity: [regulation]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "报告没有提到自治条例、单行条例", en: "the report names no autonomy regulation"}
// messages:
//   not_stated: {zh: "《{regulation}》:报告没有写{missing}(不得推定为县政府)", en: "{regulation}: the report does not state {missing} (not to be taken for the government)"}
//   finding: {zh: "《{regulation}》登记为由 {maker} 制定,制定机关应为人民代表大会", en: "{regulation} is on record as made by {maker}; it is for the people's congress to make it"}
//   pass: {zh: "《{regulation}》由 {maker} 制定", en: "{regulation} is made by {maker}"}
MATCH (j:Jurisdiction)<-[c:COVERS]-(d:Document)-[:PREFERS]->(s:Source)
WHERE j.id = $place AND c.during = $period AND c.of_source = s.id
MATCH (d)-[m:MENTIONS]->(r:Regulation)
WHERE m.of_source = s.id
OPTIONAL MATCH (r)-[:IN]->(home:Jurisdiction)
OPTIONAL MATCH (r)-[:CLASSIFIED_AS]->(kind:Concept)
WITH DISTINCT m, r, home, kind
WHERE r.name CONTAINS '自治条例' OR kind.id = 'concept:autonomy_reg' OR (kind.id = 'concept:local_reg' AND (home.name CONTAINS '自治县' OR home.name CONTAINS '自治州' OR home.name CONTAINS '自治旗' OR home.name CONTAINS '自治区'))
OPTIONAL MATCH (r)-[:ISSUED_BY]->(maker:Body)
OPTIONAL MATCH (maker)-[:CLASSIFIED_AS]->(type:Concept)
WITH DISTINCT m, r, maker, type ORDER BY maker.name, type.id
WITH r, collect(DISTINCT maker.name) AS makers, collect(DISTINCT type.id) AS types, collect(DISTINCT m.evidence) AS places
RETURN r.name AS regulation, makers AS maker,
  CASE WHEN size(makers) = 0 THEN 'not_stated' WHEN size(types) > 0 AND all(one IN types WHERE one = 'concept:congress_cppcc') THEN 'pass' ELSE 'finding' END AS verdict,
  CASE WHEN size(makers) = 0 THEN ['maker', 'approver'] ELSE [] END AS missing,
  reduce(all = [], one IN places | all + one) AS evidence, r.id AS id
ORDER BY regulation, id
