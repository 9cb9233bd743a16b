using System.Buffers;
using System.Globalization;
using System.Text;
using Nix.Evaluation.Values;
using Nix.Syntax.Ast;

namespace Nix.Evaluation.Printing;

/// <summary>Shows a value as far as it is evaluated, for traces and messages. It evaluates nothing.</summary>
sealed class ValuePrinter
{
    readonly Evaluator evaluator;
    readonly PrintOptions options;
    readonly ArrayBufferWriter<byte> output = new();
    readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
    int attributes;
    int elements;

    ValuePrinter(Evaluator evaluator, PrintOptions options)
    {
        this.evaluator = evaluator;
        this.options = options;
    }

    /// <summary>The value, cut to what a message can hold.</summary>
    public static string ForMessage(Evaluator evaluator, Value value) => Encoding.UTF8.GetString(Print(evaluator, value, PrintOptions.ForMessage));

    /// <summary>The value.</summary>
    public static byte[] Print(Evaluator evaluator, Value value, PrintOptions options)
    {
        var printer = new ValuePrinter(evaluator, options);
        printer.Write(value, 0);
        return printer.output.WrittenSpan.ToArray();
    }

    void Write(Value value, int depth)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw evaluator.StackExhausted(0);
        var found = value is Thunk { Result: { } result } ? result : value;
        switch (found)
        {
            case NixInteger integer: Write(integer.Value.ToString(CultureInfo.InvariantCulture)); break;
            case NixFloat number: Write(FloatText.Of(number.Value)); break;
            case NixBoolean truth: Write(truth.Value ? "true" : "false"); break;
            case NixNull: Write("null"); break;
            case NixString text: output.WriteString(text.Bytes, options.MostBytes); break;
            case NixPath path: output.Write(path.Bytes); break;
            case AttributeSet set: WriteSet(set, depth); break;
            case NixList list: WriteList(list, depth); break;
            case Closure closure: WriteClosure(closure, depth); break;
            case Builtin builtin: Write($"«primop {builtin.Name}»"); break;
            case PartialBuiltin partial: Write($"«partially applied primop {partial.Builtin.Name}»"); break;
            case Thunk { IsBlackHole: true }: Write("«potential infinite recursion»"); break;
            default: Write("«thunk»"); break;
        }
    }

    void Write(string text) => output.Write(Encoding.UTF8.GetBytes(text));

    // What is shown by itself has been asked for.
    void WriteClosure(Closure closure, int depth)
    {
        string name = closure.Lambda.Name is { } symbol ? $" {symbol}" : "";
        Write(closure.IsDelayed && depth > 0 ? "«thunk»" : $"«lambda{name} @ {evaluator.Positions.Describe(closure.Lambda.Position)}»");
    }

    void WriteSet(AttributeSet set, int depth)
    {
        if (!seen.Add(set))
        {
            Write("«repeated»");
            return;
        }

        if (depth >= options.MostDepth)
        {
            Write("{ ... }");
            return;
        }

        output.Write("{"u8);
        int printed = 0;
        foreach (int at in Order(set))
        {
            output.Write(" "u8);
            if (attributes >= options.MostAttributes)
            {
                Write($"«{Literals.Count(set.Count - printed, "attribute")} elided»");
                break;
            }

            output.WriteAttributeName(evaluator.NameString(set.Names[at]));
            output.Write(" = "u8);
            Write(set.Values[at].Value, depth + 1);
            output.Write(";"u8);
            attributes++;
            printed++;
        }

        output.Write(" }"u8);
    }

    /// <summary>By name; where not all are shown, those that say what the set is come first.</summary>
    IEnumerable<int> Order(AttributeSet set)
    {
        int[] order = evaluator.NameOrder(set);
        return options.MostAttributes == int.MaxValue
            ? order
            : order.OrderBy(at => evaluator.NameOf(set.Names[at]).ToString() is "type" or "_type" ? 0 : 1);
    }

    void WriteList(NixList list, int depth)
    {
        if (list.Count > 0 && !seen.Add(list))
        {
            Write("«repeated»");
            return;
        }

        if (depth >= options.MostDepth)
        {
            Write("[ ... ]");
            return;
        }

        output.Write("["u8);
        for (int i = 0; i < list.Count; i++)
        {
            output.Write(" "u8);
            if (elements >= options.MostElements)
            {
                Write($"«{Literals.Count(list.Count - i, "item")} elided»");
                break;
            }

            Write(list[i], depth + 1);
            elements++;
        }

        output.Write(" ]"u8);
    }
}
