namespace AskNix.Conformance.Evaluation.Programs;

internal enum ShapeKind
{
    Integer,
    Float,
    Boolean,
    Text,
    Null,
    List,
    Set,
    Function,
}
