using System.Globalization;
using System.Text;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Operations;

/// <summary>Turns values into strings, where the language does so of itself.</summary>
static class Coercion
{
    const string ToStringContext = "while evaluating the result of the `__toString` attribute";

    /// <summary>The value as a string.</summary>
    public static NixString ToText(Value value, CoercionMode mode, int position, string context, Evaluator evaluator)
    {
        var found = value.Force(evaluator, position);
        if (found is NixString text)
            return text;
        StringContext? refersTo = null;
        int mark = evaluator.Scratch.Mark;
        Append(found, mode, ref refersTo, position, context, evaluator);
        return new NixString(evaluator.Scratch.Take(mark), refersTo);
    }

    /// <summary>As <see cref="ToText"/>, appended to the scratch.</summary>
    public static void AppendText(Value value, CoercionMode mode, ref StringContext? refersTo, int position, string context, Evaluator evaluator)
    {
        var found = value.Force(evaluator, position);
        if (found is NixString text)
        {
            evaluator.Scratch.Write(text.Bytes);
            refersTo = StringContext.Union(refersTo, text.Context);
        }
        else
        {
            Append(found, mode, ref refersTo, position, context, evaluator);
        }
    }

    /// <summary>Appends the value's text to the scratch and what it refers to to the context.</summary>
    public static void Append(Value value, CoercionMode mode, ref StringContext? refersTo, int position, string context, Evaluator evaluator)
    {
        int entered = evaluator.Enter(position, 0);
        var found = value.Force(evaluator, position);
        switch (found)
        {
            case NixString text:
                evaluator.Scratch.Write(text.Bytes);
                refersTo = StringContext.Union(refersTo, text.Context);
                break;
            case NixPath path when mode.HasFlag(CoercionMode.CopyToStore):
                var copied = evaluator.Store.CopyToStore(path);
                evaluator.Scratch.Write(copied.Bytes);
                refersTo = StringContext.Union(refersTo, copied.Context);
                break;
            case NixPath path:
                evaluator.Scratch.Write(path.Bytes);
                break;
            case AttributeSet set when set.Get(evaluator.Names.ToStringName) is { } toString:
                var result = evaluator.Call(toString, set, position);
                Append(result, mode, ref refersTo, position, ToStringContext, evaluator);
                break;
            case AttributeSet set when set.Get(evaluator.Names.OutPath) is { } outPath:
                Append(outPath, mode, ref refersTo, position, context, evaluator);
                break;
            default:
                if (!mode.HasFlag(CoercionMode.More) || !AppendMore(found, mode, ref refersTo, position, context, evaluator))
                    throw Impossible(found, position, context, evaluator);
                break;
        }

        evaluator.Leave(entered);
    }

    /// <summary>The error for a value that is no text and does not stand for one.</summary>
    public static EvaluationException Impossible(Value value, int position, string context, Evaluator evaluator) =>
        evaluator.Error(ErrorKind.Type, 0, $"cannot coerce {value.Description} to a string: {evaluator.Show(value)}")
            .With(evaluator.Depth, position, context);

    static bool AppendMore(Value value, CoercionMode mode, ref StringContext? refersTo, int position, string context, Evaluator evaluator)
    {
        switch (value)
        {
            case NixBoolean truth:
                evaluator.Scratch.Write(truth.Value ? "1"u8 : ""u8);
                return true;
            case NixInteger integer:
                Span<byte> digits = stackalloc byte[20];
                integer.Value.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
                evaluator.Scratch.Write(digits[..length]);
                return true;
            case NixFloat number:
                evaluator.Scratch.Write(Encoding.ASCII.GetBytes(FixedFloat.Of(number.Value)));
                return true;
            case NixNull:
                return true;
            case NixList list:
                AppendList(list, mode, ref refersTo, position, context, evaluator);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Elements with a space after each but the last and but empty lists.</summary>
    static void AppendList(NixList list, CoercionMode mode, ref StringContext? refersTo, int position, string context, Evaluator evaluator)
    {
        int around = evaluator.Depth;
        try
        {
            for (int i = 0; i < list.Count; i++)
            {
                Append(list[i], mode, ref refersTo, position, "while evaluating one element of the list", evaluator);
                if (i < list.Count - 1 && list.At(i).Force(evaluator) is not NixList { Count: 0 })
                    evaluator.Scratch.Write((byte)' ');
            }
        }
        catch (EvaluationException failure) when (failure.Trace(around, position, context))
        {
            throw;
        }
    }
}
