namespace AskNix.Conformance.Planning;

public sealed class FlakePlanningOn2_8() : FlakePlanningTests("2.8");
public sealed class FlakePlanningOn2_26() : FlakePlanningTests("2.26");
public sealed class FlakePlanningOn2_34() : FlakePlanningTests("2.34");

public sealed class PackagePlanningOn2_8() : PackagePlanningTests("2.8");
public sealed class PackagePlanningOn2_26() : PackagePlanningTests("2.26");
public sealed class PackagePlanningOn2_34() : PackagePlanningTests("2.34");

public sealed class OptionExplainingOn2_8() : OptionExplainingTests("2.8");
public sealed class OptionExplainingOn2_26() : OptionExplainingTests("2.26");
public sealed class OptionExplainingOn2_34() : OptionExplainingTests("2.34");

public sealed class ProjectPlanningOn2_8() : ProjectPlanningTests("2.8");
public sealed class ProjectPlanningOn2_26() : ProjectPlanningTests("2.26");
public sealed class ProjectPlanningOn2_34() : ProjectPlanningTests("2.34");

public sealed class ConceptExplainingOn2_8() : ConceptExplainingTests("2.8");
public sealed class ConceptExplainingOn2_26() : ConceptExplainingTests("2.26");
public sealed class ConceptExplainingOn2_34() : ConceptExplainingTests("2.34");

public sealed class HomeManagerPlanningOn2_8() : HomeManagerPlanningTests("2.8");
public sealed class HomeManagerPlanningOn2_26() : HomeManagerPlanningTests("2.26");
public sealed class HomeManagerPlanningOn2_34() : HomeManagerPlanningTests("2.34");

public sealed class SystemEvaluationOn2_8() : SystemEvaluationTests("2.8");
public sealed class SystemEvaluationOn2_26() : SystemEvaluationTests("2.26");
public sealed class SystemEvaluationOn2_34() : SystemEvaluationTests("2.34");
