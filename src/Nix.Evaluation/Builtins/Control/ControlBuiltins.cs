using Nix.Evaluation.Errors;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Printing;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Control;

/// <summary>Errors, and what is evaluated when.</summary>
static class ControlBuiltins
{
    public static void Add(BuiltinTable table)
    {
        table.Add("abort", Abort);
        table.Add("throw", Throw);
        table.Add("tryEval", TryEval);
        table.Add("addErrorContext", AddErrorContext);
        table.Add("seq", Seq);
        table.Add("deepSeq", DeepSeq);
        table.Add("trace", Trace);
        table.Add("traceVerbose", table.Evaluator.Settings.TracesVerbosely ? Trace : Second);
        table.Add("warn", Warn);
        table.Add("break", static (evaluator, position, value) => value.Force(evaluator, position));
    }

    static Value Abort(Evaluator evaluator, int position, Value message)
    {
        var text = Coercion.ToText(message, CoercionMode.CopyToStore, position, "while evaluating the error message passed to builtins.abort", evaluator);
        throw evaluator.Error(ErrorKind.Abort, 0, $"evaluation aborted with the following error message: '{text}'");
    }

    static Value Throw(Evaluator evaluator, int position, Value message)
    {
        var text = Coercion.ToText(message, CoercionMode.CopyToStore, position, "while evaluating the error message passed to builtin.throw", evaluator);
        throw evaluator.Error(ErrorKind.Throw, 0, text.ToString());
    }

    /// <summary>Only errors the program itself brings about are caught: throw and assert.</summary>
    static Value TryEval(Evaluator evaluator, int position, Value argument)
    {
        int around = evaluator.Depth, mark = evaluator.Scratch.Mark, tries = evaluator.Tries;
        evaluator.Tries = tries + 1;
        Value value;
        bool success = true;
        try
        {
            value = argument.Force(evaluator, position);
            if (value is Closure closure)
                closure.IsDelayed = false;
        }
        catch (EvaluationException failure) when (failure.IsCatchable)
        {
            evaluator.Leave(around);
            evaluator.Scratch.Release(mark);
            value = NixBoolean.False;
            success = false;
        }

        evaluator.Tries = tries;
        var set = new AttributeSetBuilder(2);
        set.Add(evaluator.Names.Value, value);
        set.Add(evaluator.Names.Success, NixBoolean.Of(success));
        return set.Build();
    }

    static Value AddErrorContext(Evaluator evaluator, int position, Value message, Value argument)
    {
        int around = evaluator.Depth;
        EvaluationException? worse = null;
        try
        {
            return argument.Force(evaluator, position);
        }
        catch (EvaluationException failure) when (!Explains(failure, evaluator, position, message, around, out worse))
        {
            throw worse!;
        }
    }

    /// <summary>Adds the message to an error, as a filter, where what failed has not been left yet; it is computed as if it had been.</summary>
    /// <returns>Whether there is a message; else there is an error that takes the place of the other.</returns>
    static bool Explains(EvaluationException failure, Evaluator evaluator, int position, Value message, int around, out EvaluationException? worse)
    {
        worse = null;
        if (failure.IsCatchable && evaluator.Tries > 0)
            return true;
        int depth = evaluator.Depth;
        evaluator.Leave(around);
        try
        {
            string text = Coercion.ToText(message, CoercionMode.None, position, "while evaluating the error message passed to builtins.addErrorContext", evaluator).ToString();
            failure.Trace(around, 0, text, always: true);
        }
        catch (EvaluationException caught)
        {
            worse = caught;
        }

        evaluator.Leave(depth);
        return worse is null;
    }

    static Value Seq(Evaluator evaluator, int position, Value first, Value second)
    {
        first.Force(evaluator, position);
        return second.Force(evaluator, position);
    }

    static Value DeepSeq(Evaluator evaluator, int position, Value first, Value second)
    {
        DeepForcing.Force(first, evaluator);
        return second.Force(evaluator, position);
    }

    static Value Second(Evaluator evaluator, int position, Value first, Value second) => second.Force(evaluator, position);

    static Value Trace(Evaluator evaluator, int position, Value message, Value argument)
    {
        var shown = message.Force(evaluator, position);
        evaluator.Host.Trace(shown is NixString text ? text.Bytes : ValuePrinter.Print(evaluator, shown, PrintOptions.Everything));
        return argument.Force(evaluator, position);
    }

    static Value Warn(Evaluator evaluator, int position, Value message, Value argument)
    {
        var text = evaluator.ForceString(message, position, "while evaluating the first argument; the message passed to builtins.warn");
        evaluator.Host.Warn(text.ToString(), isFromProgram: true);
        return evaluator.Settings.AbortsOnWarning
            ? throw evaluator.Error(ErrorKind.Limit, 0, "aborting to reveal stack trace of warning, as abort-on-warn is set")
            : argument.Force(evaluator, position);
    }
}
