namespace AskNix.Conformance.Evaluation.Programs;

/// <summary>Lists, sets and functions.</summary>
internal sealed partial class ProgramGenerator
{
    private string List(Shape shape, int depth)
    {
        var element = shape.Element;
        var other = AnyShape(1);
        string Next() => Of(shape, depth);
        return random.Next(17) switch
        {
            0 or 1 or 2 or 3 => $"[ {string.Concat(Enumerable.Range(0, random.Next(0, 4)).Select(_ => Of(element, depth) + " "))}]",
            4 => $"({Next()} ++ {Next()})",
            5 => $"(map {Of(Shape.Function(other, element), depth)} {Of(Shape.List(other), depth)})",
            6 => $"(builtins.filter {Of(Shape.Function(element, Shape.Boolean), depth)} {Next()})",
            7 => $"(builtins.genList {Of(Shape.Function(Shape.Integer, element), depth)} {random.Next(4)})",
            8 when element.IsOrdered => $"(builtins.sort {Pick(["builtins.lessThan", "(m: n: n < m)"])} {Next()})",
            9 => $"(builtins.concatLists [ {Next()} {Next()} ])",
            10 => $"(builtins.concatMap {Of(Shape.Function(other, shape), depth)} {Of(Shape.List(other), depth)})",
            11 => $"(builtins.tail ([ {Of(element, depth)} ] ++ {Next()}))",
            12 => $"(builtins.attrValues {Of(SetOf(element), depth)})",
            13 => $"(builtins.partition {Of(Shape.Function(element, Shape.Boolean), depth)} {Next()}).{Pick(["right", "wrong"])}",
            14 => $"(builtins.catAttrs \"a\" [ {{ a = {Of(element, depth)}; }} {{ b = 1; }} {{ a = {Of(element, depth)}; }} ])",
            15 => $"(map (v: v.k) (builtins.genericClosure {{ startSet = [ {{ key = 1; k = {Of(element, depth)}; }} ]; operator = i: if i.key < 3 then [ {{ key = i.key + 1; k = {Of(element, depth)}; }} ] else [ ]; }}))",
            _ => $"(builtins.concatLists (builtins.attrValues (builtins.groupBy {Of(Shape.Function(element, Shape.Text), depth)} {Next()})))",
        };
    }

    private string Set(Shape shape, int depth)
    {
        string Next() => Of(shape, depth);
        var members = shape.Names.Zip(shape.Parts).ToList();
        string Members(IEnumerable<(string, Shape)> some) => string.Concat(some.Select(member => $"{member.Item1} = {Of(member.Item2, depth)}; "));
        switch (random.Next(13))
        {
            case 0: return $"({Next()} // {Next()})";
            case 1: return $"(rec {{ {Members(members)}}})";
            case 2:
                var cut = random.Next(members.Count + 1);
                return $"({{ {Members(members.Take(cut))}}} // {{ {Members(members.Skip(cut))}}})";
            case 3: return $"(builtins.removeAttrs ({Next()} // {{ gone = {Of(AnyShape(1), depth)}; }}) [ \"gone\" \"never\" ])";
            case 4: return $"(builtins.intersectAttrs {Literal(shape)} ({Next()} // {{ more = 1; }}))";
            case 5: return $"(builtins.listToAttrs [ {string.Concat(members.Select(member => $"{{ name = {Quoted(member.First)}; value = {Of(member.Second, depth)}; }} "))}])";
            case 6 when shape.IsUniform:
                var from = AnyShape(1);
                return $"(builtins.mapAttrs (n: v: {Of(shape.Element, depth)}) {Of(Shape.Set(shape.Names.Select(name => (name, from))), depth)})";
            case 7 when shape.IsUniform: return $"(builtins.zipAttrsWith (n: vs: builtins.head vs) [ {Next()} {Next()} ])";
            case 8 when shape.Names.All(name => name[0] != '"'):
                var names = string.Join(' ', shape.Names);
                return $"(let inherit ({Next()}) {names}; in {{ inherit {names}; }})";
            case 9: return $"{{ inherit ({Next()}) {string.Join(' ', shape.Names)}; }}";
            case 10: return $"{{ {string.Concat(members.Select(member => $"${{{Quoted(member.First)}}} = {Of(member.Second, depth)}; "))}}}";
            default: return $"{{ {Members(members)}}}";
        }
    }

    private string Function(Shape shape, int depth)
    {
        if (shape.Argument.Kind == ShapeKind.Set && Chance(1, 2) && shape.Argument.Names.All(name => name[0] != '"'))
        {
            var formals = shape.Argument.Names.Select((name, at) => Chance(1, 4) ? $"{name} ? {Literal(shape.Argument.Parts[at])}" : name);
            return Within([.. shape.Argument.Names.Zip(shape.Argument.Parts)], () => $"({{ {string.Join(", ", formals.Append("..."))} }}: {Of(shape.Result, depth)})");
        }

        var name = Fresh(Pick(s_names));
        return Within([(name, shape.Argument)], () => $"({name}: {Of(shape.Result, depth)})");
    }

    private Shape SetOf(Shape element) => Shape.Set(Attributes(random.Next(0, 4)).Select(name => (name, element)));

    private static string Quoted(string attribute) => attribute[0] == '"' ? attribute : $"\"{attribute}\"";
}
