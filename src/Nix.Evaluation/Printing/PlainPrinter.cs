using System.Buffers;
using System.Globalization;
using System.Text;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;
using Nix.Syntax.Ast;

namespace Nix.Evaluation.Printing;

/// <summary>Prints a value as <c>nix-instantiate --eval</c> does. What is not evaluated shows as <c>&lt;CODE&gt;</c>.</summary>
public sealed class PlainPrinter
{
    readonly Evaluator evaluator;
    readonly IBufferWriter<byte> output;
    readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);

    PlainPrinter(Evaluator evaluator, IBufferWriter<byte> output)
    {
        this.evaluator = evaluator;
        this.output = output;
    }

    /// <summary>Prints the value, without a line break.</summary>
    /// <exception cref="EvaluationException">It nests deeper than calls may.</exception>
    public static void Print(Evaluator evaluator, Value value, IBufferWriter<byte> output) => new PlainPrinter(evaluator, output).Write(value, 0);

    void Write(Value value, int depth)
    {
        if (depth > evaluator.Settings.MaximumCallDepth)
            throw evaluator.Error(ErrorKind.StackOverflow, 0, "stack overflow; max-call-depth exceeded");
        var found = value is Thunk { Result: { } result } ? result : value;
        switch (found)
        {
            case NixInteger integer: Write(integer.Value.ToString(CultureInfo.InvariantCulture)); break;
            case NixFloat number: Write(FloatText.Of(number.Value)); break;
            case NixBoolean truth: Write(truth.Value ? "true" : "false"); break;
            case NixNull: Write("null"); break;
            case NixString text: output.WriteString(text.Bytes); break;
            case NixPath path: output.Write(path.Bytes); break;
            case AttributeSet set: WriteSet(set, depth); break;
            case NixList list: WriteList(list, value, depth); break;
            case Closure { IsDelayed: false }: Write("<LAMBDA>"); break;
            case Builtin: Write("<PRIMOP>"); break;
            case PartialBuiltin: Write("<PRIMOP-APP>"); break;
            case Thunk { IsBlackHole: true }: Write("«potential infinite recursion»"); break;
            default: Write("<CODE>"); break;
        }
    }

    void Write(string text) => output.Write(Encoding.UTF8.GetBytes(text));

    void WriteSet(AttributeSet set, int depth)
    {
        if (set.Count > 0 && !seen.Add(set))
        {
            Write("«repeated»");
            return;
        }

        output.Write("{ "u8);
        foreach (int at in evaluator.NameOrder(set))
        {
            output.WriteAttributeName(evaluator.NameString(set.Names[at]));
            output.Write(" = "u8);
            Write(set.Values[at].Value, depth + 1);
            output.Write("; "u8);
        }

        output.Write("}"u8);
    }

    /// <summary>A list counts as met before only where it is the same variable, not where an equal one was computed.</summary>
    void WriteList(NixList list, Value variable, int depth)
    {
        if (list.Count > 0 && !seen.Add(variable))
        {
            Write("«repeated»");
            return;
        }

        output.Write("[ "u8);
        for (int i = 0; i < list.Count; i++)
        {
            Write(list[i], depth + 1);
            output.Write(" "u8);
        }

        output.Write("]"u8);
    }
}
