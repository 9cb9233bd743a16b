namespace AskNix.Conformance.Evaluation.Programs;

/// <summary>
/// Writes Nix programs that have no mistake of syntax and mostly none of type: each expression is written to give a value of a chosen shape, from
/// what is in scope. Now and then something else stands there on purpose, so that failing is compared too. One seed gives one program.
/// </summary>
internal sealed partial class ProgramGenerator(int seed)
{
    private const int Deepest = 5;
    private const int OneInManyIsWrong = 90;

    private static readonly string[] s_names = ["a", "b", "c", "d", "foo", "bar", "x'", "or-else", "_n"];
    private static readonly string[] s_attributes = ["a", "b", "c", "d", "foo", "bar", "\"with space\"", "\"1\"", "z"];

    private readonly Random random = new(seed);
    private readonly List<(string Name, Shape Shape)> scope = [];
    private int named;

    /// <summary>The program.</summary>
    public string Write() => Of(AnyShape(3), Deepest);

    private bool Chance(int one, int inMany) => random.Next(inMany) < one;

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private Shape AnyShape(int depth) => random.Next(depth > 0 ? 11 : 6) switch
    {
        0 or 1 => Shape.Integer,
        2 => Shape.Float,
        3 => Shape.Boolean,
        4 => Shape.Text,
        5 => Chance(1, 3) ? Shape.Null : Shape.Text,
        6 or 7 => Shape.List(AnyShape(depth - 1)),
        8 or 9 => AnySet(depth - 1),
        _ => Shape.Function(AnyShape(depth - 1), AnyShape(depth - 1)),
    };

    private Shape AnySet(int depth)
    {
        var alike = Chance(1, 2) ? AnyShape(depth) : null;
        return Shape.Set(Attributes(random.Next(0, 4)).Select(name => (name, alike ?? AnyShape(depth))).ToList());
    }

    private List<string> Attributes(int count) => [.. s_attributes.OrderBy(_ => random.Next()).Take(count)];

    /// <summary>An expression in parentheses where it needs them.</summary>
    private string Of(Shape shape, int depth)
    {
        if (Chance(1, OneInManyIsWrong))
            return Wrong(depth);
        var known = scope.Where(variable => variable.Shape.Equals(shape)).ToList();
        if (known.Count > 0 && Chance(1, 3))
            return Pick(known).Name;
        if (depth <= 0)
            return Literal(shape);
        return random.Next(5) < 2 ? Around(shape, depth - 1) : Made(shape, depth - 1);
    }

    private string Wrong(int depth) => random.Next(8) switch
    {
        0 => "(throw \"thrown\")",
        1 => "(abort \"aborted\")",
        2 => "(assert false; 1)",
        3 => "({ }.missing)",
        4 => "(1 / 0)",
        5 => "(let r = r; in r)",
        _ => Of(AnyShape(1), depth - 1),
    };

    private string Made(Shape shape, int depth) => shape.Kind switch
    {
        ShapeKind.Integer => Integer(depth),
        ShapeKind.Float => Float(depth),
        ShapeKind.Boolean => Boolean(depth),
        ShapeKind.Text => Text(depth),
        ShapeKind.List => List(shape, depth),
        ShapeKind.Set => Set(shape, depth),
        ShapeKind.Function => Function(shape, depth),
        _ => "null",
    };

    private string Literal(Shape shape) => shape.Kind switch
    {
        ShapeKind.Integer => Pick(["0", "1", "2", "7", "42", "(-1)", "(-3)", "1000000", "9223372036854775807", "(-9223372036854775807)"]),
        ShapeKind.Float => Pick(["0.0", "1.5", "(-2.25)", "1.0e10", ".5", "3.0", "1.5e-7", "123456789.0"]),
        ShapeKind.Boolean => Pick(["true", "false"]),
        ShapeKind.Text => Pick(["\"\"", "\"a\"", "\"abc\"", "\"x y\"", "\"é\"", "\"1.2.3\"", "\"\\n\\t\\\"\\${\"", "''two''", "''\n  one\n    two\n''", "\"[]\"", "\"12\""]),
        ShapeKind.List => "[ ]",
        ShapeKind.Set => $"{{ {string.Concat(shape.Names.Zip(shape.Parts).Select(member => $"{member.First} = {Literal(member.Second)}; "))}}}",
        ShapeKind.Function => $"({Pick(s_names)}: {Literal(shape.Result)})",
        _ => "null",
    };

    /// <summary>What can stand around an expression of any shape and leaves it its value.</summary>
    private string Around(Shape shape, int depth)
    {
        switch (random.Next(12))
        {
            case 0: return $"(if {Of(Shape.Boolean, depth)} then {Of(shape, depth)} else {Of(shape, depth)})";
            case 1: return Let(shape, depth);
            case 2: return With(shape, depth);
            case 3: return Applied(shape, depth);
            case 4: return AppliedToSet(shape, depth);
            case 5: return Selected(shape, depth);
            case 6: return $"(builtins.elemAt [ {Of(AnyShape(1), depth)} {Of(shape, depth)} ] 1)";
            case 7: return $"(assert {Of(Shape.Boolean, 0)} || {Of(Shape.Boolean, depth)}; {Of(shape, depth)})";
            case 8: return $"(builtins.{Pick(["seq", "deepSeq"])} {Of(AnyShape(1), depth)} {Of(shape, depth)})";
            case 9: return $"(let t = builtins.tryEval {Of(shape, depth)}; in if t.success then t.value else {Of(shape, depth)})";
            case 10: return $"(builtins.head {Of(Shape.List(shape), depth)})";
            default: return $"(builtins.foldl' ({Fresh("p")}: {Fresh("q")}: {Of(shape, depth)}) {Of(shape, depth)} {Of(Shape.List(AnyShape(0)), depth)})";
        }
    }

    private string Let(Shape shape, int depth)
    {
        var members = Enumerable.Range(0, random.Next(1, 4)).Select(_ => (Name: Fresh(Pick(s_names)), Shape: AnyShape(1))).ToList();
        var before = scope.Count;
        // Half of them may refer to each other, and to themselves.
        var isRecursive = Chance(1, 4);
        if (isRecursive)
            scope.AddRange(members);
        var text = string.Concat(members.Select(member => $"{member.Name} = {Of(member.Shape, depth - 1)}; "));
        if (!isRecursive)
            scope.AddRange(members);
        var result = $"(let {text}in {Of(shape, depth)})";
        scope.RemoveRange(before, scope.Count - before);
        return result;
    }

    private string With(Shape shape, int depth)
    {
        var members = Enumerable.Range(0, random.Next(1, 3)).Select(_ => (Name: Fresh(Pick(s_names)), Shape: AnyShape(1))).ToList();
        var set = $"{{ {string.Concat(members.Select(member => $"{member.Name} = {Of(member.Shape, depth - 1)}; "))}}}";
        return Within(members, () => $"(with {set}; {Of(shape, depth)})");
    }

    private string Applied(Shape shape, int depth)
    {
        var argument = AnyShape(1);
        return Chance(1, 2)
            ? $"({Of(Shape.Function(argument, shape), depth)} {Of(argument, depth)})"
            : $"({{ __functor = self: {Of(Shape.Function(argument, shape), depth)}; n = 1; }} {Of(argument, depth)})";
    }

    private string AppliedToSet(Shape shape, int depth)
    {
        var members = Enumerable.Range(0, random.Next(1, 4)).Select(_ => (Name: Fresh(Pick(s_names)), Shape: AnyShape(1))).ToList();
        var optional = members.Select(_ => Chance(1, 3)).ToList();
        var given = members.Select((member, at) => optional[at] && Chance(1, 2) ? "" : $"{member.Name} = {Of(member.Shape, depth - 1)}; ").ToList();
        var more = Chance(1, 4);
        var formals = members.Select((member, at) => optional[at] ? $"{member.Name} ? {Of(member.Shape, depth - 1)}" : member.Name);
        var pattern = $"{{ {string.Join(", ", more ? formals.Append("...") : formals)} }}";
        var argument = $"{{ {string.Concat(given)}{(more ? "more = 1; " : "")}}}";
        return Within(members, () => $"(({pattern}{(Chance(1, 4) ? "@all" : "")}: {Of(shape, depth)}) {argument})");
    }

    private string Selected(Shape shape, int depth)
    {
        var name = Pick(s_attributes);
        return random.Next(4) switch
        {
            0 => $"({{ {name} = {Of(shape, depth)}; }}.{name})",
            1 => $"({{ {name} = {Of(AnyShape(0), 0)}; }}.q or {Of(shape, depth)})",
            2 => $"({{ {name}.b.c = {Of(shape, depth)}; {name}.b.d = 1; }}.{name}.b.c)",
            _ => $"({{ ${{{Of(Shape.Text, 0)}}} = {Of(shape, depth)}; q = {Of(shape, depth)}; }}.q)",
        };
    }

    private string Within(List<(string Name, Shape Shape)> members, Func<string> write)
    {
        scope.AddRange(members);
        var text = write();
        scope.RemoveRange(scope.Count - members.Count, members.Count);
        return text;
    }

    private string Fresh(string stem) => $"{stem}{named++}";
}
