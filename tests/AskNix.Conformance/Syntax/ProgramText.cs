using System.Globalization;
using System.Text;

namespace AskNix.Conformance.Syntax;

/// <summary>Makes programs of every construct of the language, from a seed. Nix accepts most; the others have a slip as people make them.</summary>
internal sealed class ProgramText(Random random)
{
    private static readonly string[] Operators = ["+", "-", "*", "/", "++", "//", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "->"];

    private readonly List<string> scope = ["builtins", "true", "null", "map", "__add", "toString"];
    private int names;

    public byte[] Next(int depth) => Encoding.UTF8.GetBytes(Space() + Expression(depth) + Space());

    private string Pick(params ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];

    private string Space() => random.Next(12) switch
    {
        0 => "\n",
        1 => "  ",
        2 => " # note\n",
        3 => "/* a * b */",
        4 => "\r\n",
        5 => "\t",
        _ => " ",
    };

    /// <summary>What stands in parentheses or behind a keyword.</summary>
    private string Expression(int depth)
    {
        if (depth <= 0)
            return Leaf();
        switch (random.Next(16))
        {
            case 0:
                return $"if{Space()}{Expression(depth - 1)}{Space()}then{Space()}{Expression(depth - 1)}{Space()}else{Space()}{Expression(depth - 1)}";
            case 1:
                return $"with {Simple(depth - 1)};{Space()}{Pick("unknown", Expression(depth - 1))}";
            case 2:
                return $"assert {Operand(depth - 1)};{Space()}{Expression(depth - 1)}";
            case 3 or 4:
                return Let(depth);
            case 5 or 6:
                return Lambda(depth);
            case 7 or 8:
                return $"{Operand(depth - 1)}{Space()}{Operators[random.Next(Operators.Length)]}{Space()}{Operand(depth - 1)}";
            case 9:
                return $"{Simple(depth - 1)} ? {AttributePath(depth)}";
            case 10:
                return Pick("!", "-", "! ") + Simple(depth - 1);
            default:
                return Operand(depth);
        }
    }

    /// <summary>A call, or less.</summary>
    private string Operand(int depth) =>
        random.Next(3) == 0 ? $"{Simple(depth - 1)}{Space()}{Simple(depth - 1)}" + (random.Next(3) == 0 ? " " + Simple(depth - 1) : "") : Simple(depth);

    private string Simple(int depth)
    {
        if (depth <= 0)
            return Leaf();
        switch (random.Next(9))
        {
            case 0:
                return $"({Space()}{Expression(depth - 1)}{Space()})";
            case 1:
                return $"[{Space()}{string.Join(Space() + " ", Enumerable.Range(0, random.Next(4)).Select(_ => Simple(depth - 1)))}{Space()}]";
            case 2 or 3:
                return Set(depth);
            case 4:
                return $"{Simple(depth - 1)}.{AttributePath(depth)}" + (random.Next(3) == 0 ? $" or {Simple(depth - 1)}" : "");
            case 5:
                return Quoted(depth);
            case 6:
                return Indented(depth);
            case 7:
                return Pick("./a", "../b/c", "/d", "~/e") + "/${" + Expression(depth - 1) + "}" + Pick("", "/f", "-g.nix", ".${\"h\"}");
            default:
                return Leaf();
        }
    }

    private string Leaf() => random.Next(11) switch
    {
        0 => random.Next(100_000).ToString(CultureInfo.InvariantCulture),
        1 => Pick("1.5", ".5", "2.0e3", "1.25e-7", "123456.789", "100000000.0"),
        2 => Pick("./a.nix", "../b", "/c/d", "~/e", "a/b", "./.", "./a/../b", "<nixpkgs>", "<a/b.nix>"),
        3 => Pick("http://example.org/a?b=c", "x:y", "mailto:a@b.c"),
        4 => Pick("\"\"", "''''", "\"a b\"", "''  c''", "\"$\"", "\"$${x}\"", "''$''${''"),
        5 => Pick("{ }", "[ ]", "rec { }", "__curPos", "{ inherit builtins; }"),
        _ => scope[random.Next(scope.Count)],
    };

    private string Name() => random.Next(8) == 0 ? Pick("x'", "_y", "a-b", "or'") + names++ : "n" + names++;

    private string Let(int depth)
    {
        int before = scope.Count;
        var bound = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Name()).ToArray();
        scope.AddRange(bound);
        var text = new StringBuilder("let");
        foreach (var name in bound)
            text.Append(Space()).Append(name).Append(random.Next(6) == 0 ? ".inner" : "").Append(" =").Append(Space()).Append(Expression(depth - 1)).Append(';');
        if (random.Next(4) == 0)
            text.Append(" inherit (").Append(Expression(depth - 2)).Append(") fromSet").Append(names++).Append(';');
        text.Append(Space()).Append("in ").Append(Expression(depth - 1));
        scope.RemoveRange(before, scope.Count - before);
        return text.ToString();
    }

    private string Lambda(int depth)
    {
        int before = scope.Count;
        var formals = Enumerable.Range(0, random.Next(4)).Select(_ => Name()).ToArray();
        string whole = Name();
        int kind = random.Next(5);
        scope.Add(whole);
        if (kind > 0)
            scope.AddRange(formals);
        string pattern = $"{{{Space()}{string.Join($",{Space()}", formals.Select(f => random.Next(3) == 0 ? $"{f} ? {Expression(depth - 2)}" : f).Concat(random.Next(2) == 0 ? ["..."] : []))}{Space()}}}";
        if (kind is 1 or 2)
            scope.Remove(whole);
        string head = kind switch { 0 => whole, 1 or 2 => pattern, 3 => $"{whole} @ {pattern}", _ => $"{pattern}@{whole}" };
        string text = $"{head}:{Space()}{Expression(depth - 1)}";
        scope.RemoveRange(before, scope.Count - before);
        return text;
    }

    private string Set(int depth)
    {
        int before = scope.Count;
        bool recursive = random.Next(3) == 0;
        var bound = Enumerable.Range(0, random.Next(4)).Select(_ => Name()).ToArray();
        if (recursive)
            scope.AddRange(bound);
        var text = new StringBuilder(recursive ? "rec {" : "{");
        foreach (var name in bound)
        {
            string tail = random.Next(4) switch { 0 => ".a", 1 => ".\"b c\"", 2 when depth > 1 => ".${" + Expression(depth - 2) + "}", _ => "" };
            text.Append(Space()).Append(name).Append(tail).Append('=').Append(Space()).Append(Expression(depth - 1)).Append(';');
            if (tail == ".a" && random.Next(2) == 0)
                text.Append(' ').Append(name).Append(".z = ").Append(Leaf()).Append(';');
        }

        if (random.Next(4) == 0)
            text.Append(" \"q ").Append(names++).Append("\" = ").Append(Expression(depth - 1)).Append(';');
        if (random.Next(4) == 0)
            text.Append(" ${").Append(Expression(depth - 1)).Append("} = 1;");
        if (!recursive && random.Next(4) == 0)
            text.Append(" inherit ").Append(scope[random.Next(before)]).Append(';');
        scope.RemoveRange(before, scope.Count - before);
        return text.Append(Space()).Append('}').ToString();
    }

    private string AttributePath(int depth) => string.Join('.', Enumerable.Range(0, random.Next(1, 3)).Select(_ =>
        random.Next(5) switch { 0 => "\"a b\"", 1 => "or", 2 when depth > 0 => "${" + Expression(depth - 1) + "}", 3 => "\"c${\"d\"}\"", _ => "e" }));

    private string Quoted(int depth)
    {
        var text = new StringBuilder("\"");
        for (int parts = random.Next(4); parts > 0; parts--)
            text.Append(random.Next(3) == 0 ? "${" + Expression(depth - 1) + "}" : Pick("a", "\\n", "\\${x}", "$", "$$", "\\\"", "\n", "\u00e4", "''", "# no", "\\q", "\r\n"));
        return text.Append('"').ToString();
    }

    private string Indented(int depth)
    {
        var text = new StringBuilder("''").Append(Pick("", "\n", "  \n"));
        for (int parts = random.Next(6); parts > 0; parts--)
            text.Append(random.Next(4) == 0 ? "${" + Expression(depth - 1) + "}" : Pick("a", "\n", "\n  b", "    c\n", "''$", "'''", "''\\n", "$", "\t", "  ", "\"", "'x", "\n\n"));
        return text.Append(Pick("", "\n  ")).Append("''").ToString();
    }
}
