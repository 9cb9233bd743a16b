using Nix.Evaluation.Errors;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Remembering;

namespace Nix.Evaluation;

/// <summary>
/// Evaluations one after the other, between which files may change. What an earlier request computed is taken again where everything it depends on
/// is as it was, so that the result is always that of a fresh evaluator (docs/design/evaluation.md, "What is kept between requests"). One thread at
/// a time, an <see cref="EvaluationThread"/>. Only two things tell a request from a fresh evaluation: values may be evaluated further than was asked
/// for, and what was evaluated before does not count towards the depth of calls.
/// </summary>
/// <param name="host">What files, environment and store are asked of.</param>
/// <param name="settings">What is allowed, and what to present as.</param>
public sealed class EvaluationSession(IEvaluationHost host, EvaluationSettings? settings = null)
{
    // Texts and regions are numbered, and never anew: after so many the session starts over.
    const int MostRegions = 1 << 20;
    const int MostText = 1 << 30;

    Evaluator? evaluator;

    /// <summary>How many applications of the last request were taken from earlier ones: 0 where nothing was, or where the answer is a fresh evaluator's.</summary>
    public int Adopted { get; private set; }

    /// <summary>Answers a request.</summary>
    /// <param name="work">The request; done again with another evaluator if it fails, so that the error is a fresh evaluator's to the last position.</param>
    /// <param name="starting">Is told the evaluator at the beginning, which the limits of the request are to be set on.</param>
    /// <exception cref="EvaluationException">It failed.</exception>
    /// <exception cref="OperationCanceledException">The evaluator was told to cancel.</exception>
    public T Evaluate<T>(Func<Evaluator, T> work, Action<Evaluator>? starting = null)
    {
        bool isFresh = evaluator is null;
        var current = evaluator ??= new Evaluator(host, settings, new SessionMemory(host));
        starting?.Invoke(current);
        try
        {
            return Remembered(current, work);
        }
        catch (EvaluationException failure) when (!isFresh && failure.Kind != ErrorKind.Limit)
        {
            // Answered below.
        }
        catch (OutdatedMemoryException)
        {
            evaluator = null;
        }

        Adopted = 0;
        var fresh = new Evaluator(host, settings);
        starting?.Invoke(fresh);
        return work(fresh);
    }

    /// <summary>Decides what is kept of the last request; while nobody waits, since the next one would do it else.</summary>
    public void Settle() => evaluator?.Memory!.Settle();

    T Remembered<T>(Evaluator current, Func<Evaluator, T> work)
    {
        var memory = current.Memory!;
        int before = memory.Adopted;
        memory.Begin();
        try
        {
            return work(current);
        }
        finally
        {
            Adopted = memory.Adopted - before;
            current.Resume();
            memory.End();
            if (memory.IsSpent || memory.Regions > MostRegions || current.Positions.Length > MostText)
                evaluator = null;
        }
    }
}
