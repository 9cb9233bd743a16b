using System.Globalization;
using System.Text;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Sources;
using Nix.Evaluation.Values;
using Nix.Syntax.Ast;

namespace Nix.Evaluation.Printing;

/// <summary>Prints a value as XML, as builtins.toXML and <c>--xml</c> do.</summary>
public sealed class XmlPrinter
{
    readonly Evaluator evaluator;
    readonly XmlText output = new();
    readonly bool isStrict;
    readonly bool hasLocations;
    readonly HashSet<string> derivations = new(StringComparer.Ordinal);
    StringContext? refersTo;

    XmlPrinter(Evaluator evaluator, bool isStrict, bool hasLocations)
    {
        this.evaluator = evaluator;
        this.isStrict = isStrict;
        this.hasLocations = hasLocations;
    }

    /// <summary>The value as a document, with a line break at the end.</summary>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="value">The value.</param>
    /// <param name="isStrict">Whether what is unevaluated is evaluated; else it prints as such.</param>
    /// <param name="hasLocations">Whether attributes and functions say where they are defined.</param>
    public static NixString Print(Evaluator evaluator, Value value, bool isStrict, bool hasLocations)
    {
        var printer = new XmlPrinter(evaluator, isStrict, hasLocations);
        printer.output.Open("expr");
        printer.Write(value, 0);
        printer.output.Close("expr");
        return new NixString(printer.output.ToBytes(), printer.refersTo);
    }

    void Write(Value value, int position)
    {
        int entered = evaluator.Enter(position, 0);
        var found = isStrict ? value.Force(evaluator, position) : value is Thunk { Result: { } result } ? result : value;
        switch (found)
        {
            case NixInteger integer: WriteLeaf("int", integer.Value.ToString(CultureInfo.InvariantCulture)); break;
            case NixFloat number: WriteLeaf("float", FloatText.Of(number.Value)); break;
            case NixBoolean truth: WriteLeaf("bool", truth.Value ? "true" : "false"); break;
            case NixNull: output.Empty("null"); break;
            case NixPath path: output.Empty("path", ("value", path.Bytes)); break;
            case NixString text:
                refersTo = StringContext.Union(refersTo, text.Context);
                output.Empty("string", ("value", text.Bytes));
                break;
            case AttributeSet set when Equality.IsDerivation(set, evaluator): WriteDerivation(set); break;
            case AttributeSet set:
                output.Open("attrs");
                WriteAttributes(set);
                output.Close("attrs");
                break;
            case NixList list: WriteList(list, position); break;
            case Closure closure when isStrict || !closure.IsDelayed: WriteFunction(closure); break;
            default: output.Empty("unevaluated"); break;
        }

        evaluator.Leave(entered);
    }

    void WriteLeaf(string name, string value) => output.Empty(name, ("value", Encoding.UTF8.GetBytes(value)));

    void WriteList(NixList list, int position)
    {
        output.Open("list");
        for (int i = 0; i < list.Count; i++)
            Write(list[i], position);
        output.Close("list");
    }

    void WriteAttributes(AttributeSet set)
    {
        foreach (int at in evaluator.NameOrder(set))
        {
            output.Open("attr", [.. Location(set.Positions[at]), ("name", evaluator.NameString(set.Names[at]).Bytes)]);
            Write(set.Values[at].Value, set.Positions[at]);
            output.Close("attr");
        }
    }

    /// <summary>A derivation with its paths; its attributes only the first time it is met.</summary>
    void WriteDerivation(AttributeSet set)
    {
        var drvPath = TextOf(set, evaluator.Names.DrvPath);
        var outPath = TextOf(set, evaluator.Names.OutPath);
        var attributes = new List<(string, byte[])>();
        if (drvPath is not null)
            attributes.Add(("drvPath", drvPath.Bytes));
        if (outPath is not null)
            attributes.Add(("outPath", outPath.Bytes));
        output.Open("derivation", [.. attributes]);
        if (drvPath is { Bytes.Length: > 0 } && derivations.Add(drvPath.ToString()))
            WriteAttributes(set);
        else
            output.Empty("repeated");
        output.Close("derivation");
    }

    NixString? TextOf(AttributeSet set, int name)
    {
        int at = set.Find(name);
        if (at < 0)
            return null;
        var value = set.Values[at].Value;
        return (isStrict ? value.Force(evaluator, set.Positions[at]) : value is Thunk { Result: { } result } ? result : value) as NixString;
    }

    void WriteFunction(Closure closure)
    {
        var lambda = closure.Lambda;
        output.Open("function", [.. Location(lambda.Position)]);
        if (lambda.Pattern is not { } pattern)
        {
            output.Empty("varpat", ("name", lambda.Argument!.Name.ToArray()));
        }
        else
        {
            var attributes = new List<(string, byte[])>();
            if (pattern.HasEllipsis)
                attributes.Add(("ellipsis", "1"u8.ToArray()));
            if (lambda.Argument is { } argument)
                attributes.Add(("name", argument.Name.ToArray()));
            output.Open("attrspat", [.. attributes]);
            foreach (var name in pattern.Names.OrderBy(name => name.Name, ByteOrder))
                output.Empty("attr", ("name", name.Name.ToArray()));
            output.Close("attrspat");
        }

        output.Close("function");
    }

    static readonly Comparer<ReadOnlyMemory<byte>> ByteOrder =
        Comparer<ReadOnlyMemory<byte>>.Create(static (left, right) => left.Span.SequenceCompareTo(right.Span));

    IEnumerable<(string, byte[])> Location(int position)
    {
        if (!hasLocations || evaluator.Positions.Find(position) is not { } place)
            return [];
        return Attributes(place);
    }

    /// <summary>In the order of their names, as all attributes of an element stand.</summary>
    static IEnumerable<(string, byte[])> Attributes(SourcePosition place)
    {
        yield return ("column", Encoding.ASCII.GetBytes(place.Column.ToString(CultureInfo.InvariantCulture)));
        yield return ("line", Encoding.ASCII.GetBytes(place.Line.ToString(CultureInfo.InvariantCulture)));
        if (place.File.IsFile)
            yield return ("path", Encoding.UTF8.GetBytes(place.File.Name));
    }
}
