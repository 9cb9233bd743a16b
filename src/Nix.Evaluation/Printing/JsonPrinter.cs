using System.Buffers;
using System.Globalization;
using System.Text;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Printing;

/// <summary>Prints a value as JSON, as builtins.toJSON and <c>--json</c> do. Sets that stand for a string print as that.</summary>
public sealed class JsonPrinter
{
    readonly Evaluator evaluator;
    readonly ArrayBufferWriter<byte> output = new();
    readonly bool isStrict;
    StringContext? refersTo;

    JsonPrinter(Evaluator evaluator, bool isStrict)
    {
        this.evaluator = evaluator;
        this.isStrict = isStrict;
    }

    /// <summary>The value as JSON.</summary>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="value">The value.</param>
    /// <param name="copyToStore">Whether paths are copied to the store and print as store paths.</param>
    /// <param name="isStrict">Whether what is unevaluated is evaluated; else it is an error.</param>
    /// <param name="position">Where it was asked for.</param>
    public static NixString Print(Evaluator evaluator, Value value, bool copyToStore, bool isStrict = true, int position = 0)
    {
        var printer = new JsonPrinter(evaluator, isStrict);
        printer.Write(value, copyToStore, position);
        return new NixString(printer.output.WrittenSpan.ToArray(), printer.refersTo);
    }

    void Write(Value value, bool copyToStore, int position)
    {
        int entered = evaluator.Enter(position, 0);
        var found = isStrict ? value.Force(evaluator, position) : value is Thunk { Result: { } result } ? result : value;
        switch (found)
        {
            case NixInteger integer: Write(integer.Value.ToString(CultureInfo.InvariantCulture)); break;
            case NixFloat number: Write(JsonFloat.Of(number.Value)); break;
            case NixBoolean truth: Write(truth.Value ? "true" : "false"); break;
            case NixNull: Write("null"); break;
            case NixString text: WriteText(text); break;
            case NixPath path: WriteText(copyToStore ? evaluator.Store.CopyToStore(path) : new NixString(path.Bytes)); break;
            case AttributeSet set: WriteSet(set, copyToStore, position); break;
            case NixList list: WriteList(list, copyToStore, position); break;
            default: throw evaluator.Error(ErrorKind.Type, found is Closure closure ? closure.Lambda.Position : position, $"cannot convert {found.Description} to JSON");
        }

        evaluator.Leave(entered);
    }

    void Write(string text) => output.Write(Encoding.ASCII.GetBytes(text));

    void WriteText(NixString text)
    {
        refersTo = StringContext.Union(refersTo, text.Context);
        if (JsonString.Write(output, text.Bytes) is { } fault)
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"JSON serialization error: {fault}");
    }

    void WriteSet(AttributeSet set, bool copyToStore, int position)
    {
        if (set.Get(evaluator.Names.ToStringName) is { } toString)
        {
            var result = evaluator.Call(toString.Force(evaluator, position), set, position);
            WriteText(Coercion.ToText(result, CoercionMode.None, position, "while evaluating the result of the `__toString` attribute", evaluator));
            return;
        }

        if (set.Get(evaluator.Names.OutPath) is { } outPath)
        {
            Write(outPath, copyToStore, position);
            return;
        }

        output.Write("{"u8);
        bool first = true;
        foreach (int at in evaluator.NameOrder(set))
        {
            if (!first)
                output.Write(","u8);
            first = false;
            WriteText(evaluator.NameString(set.Names[at]));
            output.Write(":"u8);
            WriteTraced(set.Values[at].Value, copyToStore, set.Positions[at], $"while evaluating attribute '{evaluator.Shown(set.Names[at])}'");
        }

        output.Write("}"u8);
    }

    void WriteList(NixList list, bool copyToStore, int position)
    {
        output.Write("["u8);
        for (int i = 0; i < list.Count; i++)
        {
            if (i > 0)
                output.Write(","u8);
            WriteTraced(list[i], copyToStore, position, $"while evaluating list element at index {i}");
        }

        output.Write("]"u8);
    }

    void WriteTraced(Value value, bool copyToStore, int position, string context)
    {
        int around = evaluator.Depth;
        try
        {
            Write(value, copyToStore, position);
        }
        catch (EvaluationException failure) when (failure.Trace(around, position, context))
        {
            throw;
        }
    }
}
