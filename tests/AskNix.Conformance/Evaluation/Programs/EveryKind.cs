namespace AskNix.Conformance.Evaluation.Programs;

/// <summary>Programs that give a value of each kind to each operator, construct and builtin.</summary>
internal static class EveryKind
{
    private static readonly string[] s_kinds =
    [
        "1", "1.5", "true", "null", "\"s\"", "/p", "[ 1 ]", "{ a = 1; }", "(x: x)", "builtins.add", "(builtins.add 1)",
        "{ __functor = self: x: x; }", "{ outPath = \"/o\"; }", "{ __toString = self: \"t\"; }",
    ];

    private static readonly string[] s_few = ["1", "\"s\"", "[ 1 ]", "{ a = 1; }", "(x: x)"];

    private static readonly string[] s_operators = ["+", "-", "*", "/", "++", "//", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "->"];

    private static readonly string[] s_constructs =
    [
        "!{0}", "{0} ? a", "{0}.a", "{0}.a or 2", "{0} 1", "if {0} then 1 else 2", "assert {0}; 1", "with {0}; 1", "with {0}; a", "\"${{{0}}}\"",
        "{{ ${{{0}}} = 1; }}", "let inherit ({0}) a; in a", "{{ a = 1; }}.${{{0}}}", "{{ a = 1; }} ? ${{{0}}}", "({{ a ? 1 }}: a) {0}", "/. + {0}", "[ {0} ] == [ {0} ]",
    ];

    // What depends on the machine, stops the loop, needs a program that is not here, tells the current directory, or words what is wrong with a text in its own way.
    private static readonly string[] s_leftOut = ["builtins", "currentTime", "currentSystem", "nixPath", "storeDir", "derivation", "break", "fromTOML", "fetchGit", "fetchMercurial"];

    /// <summary>Each binary operator between each two kinds.</summary>
    public static IEnumerable<string> Operators() => s_operators.SelectMany(sign => s_kinds.SelectMany(left => s_kinds.Select(right => $"{left} {sign} {right}")));

    /// <summary>Each construct around each kind.</summary>
    public static IEnumerable<string> Constructs() =>
        s_constructs.SelectMany(construct => s_kinds.Select(kind => string.Format(System.Globalization.CultureInfo.InvariantCulture, construct, kind)));

    /// <summary>Each builtin applied to each kind, and to two or three arguments of a few kinds.</summary>
    public static IEnumerable<string> Builtins(IEnumerable<string> names) =>
        names.Where(name => !s_leftOut.Contains(name)).SelectMany(name =>
        (string[])
        [
            .. s_kinds.Select(kind => $"builtins.{name} {kind}"),
            .. s_few.SelectMany(first => s_few.Select(second => $"builtins.{name} {first} {second}")),
            .. s_few.Select(second => $"builtins.{name} (x: y: x) {second} [ 1 ]"),
        ]);
}
