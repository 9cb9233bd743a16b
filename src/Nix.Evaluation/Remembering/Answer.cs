using Nix.Evaluation.Hosting;

namespace Nix.Evaluation.Remembering;

/// <summary>An answer that is compared with a new one. A failure is an answer as well: the host's message.</summary>
sealed class Answer<T> : Reading
{
    readonly Func<IEvaluationHost, T> ask;
    readonly Func<T, T, bool> same;
    readonly T? value;
    readonly HostException? failure;

    /// <summary>Asks, and remembers what the answer was.</summary>
    public Answer(int number, IEvaluationHost host, Func<IEvaluationHost, T> ask, Func<T, T, bool> same)
        : base(number)
    {
        this.ask = ask;
        this.same = same;
        (value, failure) = Ask(host);
    }

    /// <summary>The answer.</summary>
    /// <exception cref="HostException">There was none.</exception>
    public T Value => failure is null ? value! : throw new HostException(failure.Message, failure);

    /// <inheritdoc/>
    public override bool Holds(IEvaluationHost host)
    {
        (var now, var failed) = Ask(host);
        return failed is null ? failure is null && same(value!, now!) : failed.Message == failure?.Message;
    }

    (T? Value, HostException? Failure) Ask(IEvaluationHost host)
    {
        try
        {
            return (ask(host), null);
        }
        catch (HostException caught)
        {
            return (default, caught);
        }
    }
}
