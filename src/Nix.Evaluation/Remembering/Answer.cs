using Nix.Evaluation.Hosting;

namespace Nix.Evaluation.Remembering;

/// <summary>
/// An answer that is compared with a new one, where the stamp of the directory that it follows from does not vouch for it. A failure is an answer as well: the
/// host's message.
/// </summary>
class Answer<T> : Reading
{
    readonly Func<IEvaluationHost, T> ask;
    readonly Func<T, T, bool> same;
    readonly T? value;
    readonly HostException? failure;
    readonly PathStamp? directory;
    FileStamp? stamp;

    /// <summary>Asks, and remembers what the answer was.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="host">What is asked.</param>
    /// <param name="ask">The question.</param>
    /// <param name="same">Whether two answers are the same.</param>
    /// <param name="directory">The stamp of the directory whose entries say the answer; null if it follows from something else.</param>
    public Answer(int number, IEvaluationHost host, Func<IEvaluationHost, T> ask, Func<T, T, bool> same, PathStamp? directory)
        : base(number)
    {
        this.ask = ask;
        this.same = same;
        this.directory = directory;
        // The stamp first: a change between the two then shows as one.
        stamp = directory?.Now;
        (value, failure) = Ask(host);
    }

    /// <summary>The answer.</summary>
    /// <exception cref="HostException">There was none.</exception>
    public T Value => failure is null ? value! : throw new HostException(failure.Message, failure);

    /// <inheritdoc/>
    protected override bool Holds(IEvaluationHost host)
    {
        var newer = directory?.Now;
        if (newer is not null && newer == stamp)
            return true;
        (var now, var failed) = Ask(host);
        if (!(failed is null ? failure is null && same(value!, now!) : failed.Message == failure?.Message))
            return false;
        stamp = newer;
        return true;
    }

    /// <summary>Whether it was this.</summary>
    protected bool Is(T answer) => failure is null && same(value!, answer);

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
